package org.stationportal.reminders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.stationportal.base.ui.Shown;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.Notices;

/** A second witness confirms in his own session that somebody was told and refuses to sign 拒签. */
class WitnessDialog extends Dialog {

    WitnessDialog(NoticeDetails notice, Notices notices, Runnable after) {
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("reminders.witness"));
        setWidth("28rem");
        String teller = notice.told().map(NoticeDetails.Telling::byName).orElse("");
        add(new Paragraph(getTranslation("reminders.witness.explanation", teller, notice.recipientName())));
        var confirm = new Button(getTranslation("reminders.witness.confirm"), click -> {
            if (Shown.asNotice(this, () -> notices.witnessRefusal(notice.id()))) {
                Shown.done(getTranslation("reminders.witness.done", notice.recipientName()));
                close();
                after.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }
}
