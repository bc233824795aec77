package org.stationportal.losses.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationportal.base.ui.Shown;
import org.stationportal.losses.EnergyLine;
import org.stationportal.losses.LossSummary;

/** Another energy of the area's month; what looks odd is asked back before it is written. */
class CorrectionDialog extends Dialog {

    private final BigDecimalField supplied = new BigDecimalField(getTranslation("losses.supplied"));
    private final BigDecimalField sold = new BigDecimalField(getTranslation("losses.sold"));
    private final EnergyReview review;

    CorrectionDialog(LossServices services, LossSummary loss, Runnable after) {
        addClassName("sp-dialog");
        setWidth("34rem");
        setHeaderTitle(getTranslation("losses.correct") + " · " + loss.name());
        loss.supplied().ifPresent(supplied::setValue);
        loss.sold().ifPresent(sold::setValue);
        review = new EnergyReview(services, () -> {
            close();
            after.run();
        });
        var check = new Button(
                getTranslation("losses.entry.check"),
                click -> Shown.atFields(
                        this,
                        Map.of(),
                        () -> review.show(services.energies().preview(loss.month(), List.of(line(loss))))));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new com.vaadin.flow.component.html.Div(supplied, sold);
        fields.addClassName("sp-form");
        add(fields, review);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), check);
    }

    private EnergyLine line(LossSummary loss) {
        return new EnergyLine(1, loss.place().kind(), loss.no(), two(supplied), two(sold));
    }

    private static java.math.@org.jspecify.annotations.Nullable BigDecimal two(BigDecimalField field) {
        return Optional.ofNullable(field.getValue())
                .map(value -> value.setScale(2, java.math.RoundingMode.HALF_UP))
                .orElse(null);
    }
}
