package org.stationportal.losses.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.YearMonth;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Shown;
import org.stationportal.losses.Published;

/** Asks once more before the time of clause 2.4a begins to count. */
class PublishDialog extends Dialog {

    PublishDialog(LossServices services, YearMonth month, Runnable after) {
        addClassName("sp-dialog");
        setWidth("30rem");
        setHeaderTitle(getTranslation("losses.publish.title", Dates.month(month, getLocale())));
        add(new Paragraph(getTranslation("losses.publish.explain")));
        var confirm = new Button(getTranslation("losses.publish"), click -> {
            if (Shown.asNotice(this, () -> said(services.months().publish(month)))) {
                close();
                after.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    private void said(Published published) {
        Shown.done(getTranslation("losses.publish.done", published.opened()));
        if (!published.withoutManager().isEmpty()) {
            Shown.refused(getTranslation(
                    "losses.publish.withoutManager",
                    published.withoutManager().size(),
                    String.join("、", published.withoutManager())));
        }
    }
}
