package org.stationportal.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.ChinesePickers;

/** Asks for the instant to which the demo moves. */
final class UntilDialog extends Dialog {

    UntilDialog(Instant present, Consumer<Instant> chosen) {
        var until = ChinesePickers.dateTime(getTranslation("demo.until.label"));
        LocalDateTime now = LocalDateTime.ofInstant(present, PortalTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        until.setMin(now.plusMinutes(1));
        until.setValue(now.plusDays(1));
        setHeaderTitle(getTranslation("demo.until.title"));
        var go = new Button(getTranslation("demo.until.go"), click -> {
            LocalDateTime to = until.getValue();
            if (to == null || !to.isAfter(now)) {
                until.setErrorMessage(getTranslation("demo.error.notAhead"));
                until.setInvalid(true);
                return;
            }
            close();
            chosen.accept(to.atZone(PortalTime.ZONE).toInstant());
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        add(until);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), go);
    }
}
