package org.stationportal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;

/** Gives every session its language, its error handler and its words for a lost connection. */
@Component
class ShellStart implements VaadinServiceInitListener {

    private final Texts texts;

    ShellStart(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(this::systemMessages);
        service.addSessionInitListener(init -> {
            init.getSession().setLocale(Display.language(init.getRequest()));
            init.getSession().setErrorHandler(new NoticeOfErrors());
        });
        service.addUIInitListener(init -> prepare(init.getUI()));
        event.addIndexHtmlRequestListener(ShellStart::firstPage);
    }

    private void prepare(UI ui) {
        ui.setLocale(Display.language(VaadinRequest.getCurrent()));
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(ui.getTranslation("shell.connection.lost"));
        dialog.setDialogTextGaveUp(ui.getTranslation("shell.connection.gone"));
        dialog.setReconnectInterval(3000);
        dialog.setReconnectAttempts(10000);
    }

    /** The language and the colours stand in the first bytes, so that nothing flashes. */
    private static void firstPage(IndexHtmlResponse page) {
        var html = page.getDocument().selectFirst("html");
        if (html != null) {
            html.attr(
                    "lang",
                    Display.language(page.getVaadinRequest()).getLanguage().equals("en") ? "en" : "zh-CN");
            Display.scheme(page.getVaadinRequest())
                    .ifPresent(scheme -> html.attr("theme", scheme).attr("style", "color-scheme: " + scheme));
        }
        page.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "icons/portal.svg");
    }

    private SystemMessages systemMessages(SystemMessagesInfo info) {
        var locale = info.getRequest() == null ? info.getLocale() : Display.language(info.getRequest());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.session.ended", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.session.ended.detail", locale));
        messages.setInternalErrorCaption(texts.getTranslation("shell.error.internal", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.error.internal.detail", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.cookies.detail", locale));
        messages.setSyncErrorCaption(texts.getTranslation("shell.error.internal", locale));
        messages.setSyncErrorMessage(texts.getTranslation("shell.error.internal.detail", locale));
        return messages;
    }
}
