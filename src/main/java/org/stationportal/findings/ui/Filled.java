package org.stationportal.findings.ui;

import com.vaadin.flow.component.HasValue;
import org.stationportal.base.RuleViolation;

/** What a field must not be left without. */
final class Filled {

    private Filled() {}

    static <T> T in(String field, HasValue<?, T> value) {
        return value.getOptionalValue().orElseThrow(() -> RuleViolation.at(field, "findings.error.empty"));
    }
}
