package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.deadlines.ClauseChange;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.DraftAmount;

/** What is entered for new versions: amounts by clause and category, since when, why, and whether zero is meant. */
class AmountInputs {

    private static final int LONGEST_REASON = 1000;

    final DatePicker from;
    final TextField reason;
    final Checkbox zeroMeant;
    private final Map<ClauseVersion, List<AmountField>> fields = new HashMap<>();
    private final LocalDate today;

    /** {@code changed} runs whenever another amount stands in one of the fields. */
    AmountInputs(List<ClauseVersion> versions, LocalDate today, Runnable changed) {
        this.today = today;
        from = ChinesePickers.date(text("deadlines.clauses.from"));
        // of several only those that are changed get a version
        from.setValue(versions.size() == 1 ? ClauseServices.earliest(versions, today) : today);
        from.setManualValidation(true);
        from.addValueChangeListener(change -> explainPast());
        reason = new TextField(text("base.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.addClassName("sp-full");
        zeroMeant = new Checkbox(text("deadlines.clauses.zeroMeant"));
        zeroMeant.addClassName("sp-full");
        zeroMeant.setVisible(false);
        for (ClauseVersion version : versions) {
            var ofVersion = new ArrayList<AmountField>();
            Categories.sorted(version.amounts())
                    .forEach((category, amount) -> ofVersion.add(new AmountField(version.code(), category, amount)));
            ofVersion.forEach(field -> field.addValueChangeListener(change -> {
                showZeroMeant();
                changed.run();
            }));
            fields.put(version, ofVersion);
        }
        showZeroMeant();
    }

    List<AmountField> of(ClauseVersion version) {
        return fields.getOrDefault(version, List.of());
    }

    /** The fields by the names that a broken rule gives them. */
    Map<String, HasValidation> named() {
        var named = new HashMap<String, HasValidation>();
        named.put("effectiveFrom", from);
        named.put("reason", reason);
        fields.values().forEach(all -> all.forEach(field -> named.put(field.key(), field)));
        return named;
    }

    List<DraftAmount> drafts() {
        return fields.values().stream()
                .flatMap(List::stream)
                .map(AmountField::entered)
                .toList();
    }

    ClauseChange change(ClauseVersion follows, Map<String, Integer> figures) {
        if (from.isEmpty()) {
            throw RuleViolation.at("effectiveFrom", "deadlines.error.effectiveFrom");
        }
        Map<String, Optional<BigDecimal>> amounts = new HashMap<>();
        of(follows).forEach(field -> amounts.put(field.entered().category(), field.getOptionalValue()));
        return new ClauseChange(follows, from.getValue(), figures, amounts, reason.getValue(), zeroMeant.getValue());
    }

    private void showZeroMeant() {
        boolean zero = fields.values().stream().flatMap(List::stream).anyMatch(AmountField::isZero);
        zeroMeant.setVisible(zero);
        if (!zero) {
            zeroMeant.setValue(false);
        }
    }

    private void explainPast() {
        boolean past = !from.isEmpty() && from.getValue().isBefore(today);
        from.setHelperText(past ? text("deadlines.clauses.past") : null);
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
