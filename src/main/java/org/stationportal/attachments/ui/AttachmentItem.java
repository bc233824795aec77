package org.stationportal.attachments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.stationportal.attachments.AttachmentSummary;
import org.stationportal.base.ui.Dates;

/** One attachment: what it looks like, its name to download, how large it is, by whom and when. */
class AttachmentItem extends ListItem {

    AttachmentItem(AttachmentSummary attachment, Instant now, Runnable withdraw) {
        addClassName("attachments-item");
        boolean withdrawn = attachment.withdrawal().isPresent();
        setClassName("attachments-withdrawn", withdrawn);
        boolean open = attachment.stored() && !withdrawn;
        var text = new Div(name(attachment, open), told(attachment, now));
        text.addClassName("attachments-text");
        attachment
                .withdrawal()
                .ifPresent(withdrawal -> text.add(muted(getTranslation(
                        "attachments.withdrawnBecause",
                        Dates.moment(withdrawal.at(), now, getLocale()),
                        withdrawal.reason()))));
        if (!attachment.stored()) {
            text.add(new Div(getTranslation("attachments.missing")));
        }
        add(open && attachment.kind().picture() ? thumbnail(attachment) : sign(attachment), text);
        if (attachment.mayWithdraw()) {
            var button = new Button(getTranslation("attachments.withdraw"), click -> withdraw.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(getTranslation("attachments.withdraw.title", attachment.name()));
            add(button);
        }
    }

    private static Component name(AttachmentSummary attachment, boolean open) {
        return open ? link(attachment, new Span(attachment.name())) : new Span(attachment.name());
    }

    private static Anchor link(AttachmentSummary attachment, Component content) {
        var link = new Anchor("attachments/" + attachment.id().value(), content);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", attachment.name());
        return link;
    }

    private Component thumbnail(AttachmentSummary attachment) {
        // the name stands beside it
        var image = new Image("attachments/" + attachment.id().value() + "/thumbnail", "");
        image.addClassName("attachments-thumbnail");
        image.getElement().setAttribute("loading", "lazy");
        Anchor link = link(attachment, image);
        link.getElement().setAttribute("tabindex", "-1").setAttribute("aria-hidden", "true");
        return link;
    }

    private static Component sign(AttachmentSummary attachment) {
        var sign = new Span(attachment.kind().endings().getFirst().toUpperCase(java.util.Locale.ROOT));
        sign.addClassName("attachments-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    private Component told(AttachmentSummary attachment, Instant now) {
        return muted(String.join(
                " · ",
                size(attachment.bytes()),
                attachment.addedBy(),
                Dates.moment(attachment.addedAt(), now, getLocale())));
    }

    private static Div muted(String text) {
        var line = new Div(text);
        line.addClassName("sp-quiet");
        return line;
    }

    static String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, Math.round(bytes / 1024.0)) + " KB"
                : "%.1f MB".formatted(bytes / 1024.0 / 1024);
    }
}
