package org.stationportal.counter.api;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** Reads the parts of a request: what must be there, and people by their numbers. */
@Component
class Asked {

    private final Employees employees;

    Asked(Employees employees) {
        this.employees = employees;
    }

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.at(field, "counter.error.missing", field);
        }
        return value;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    EmployeeId employee(String field, @Nullable String employeeNo) {
        String no = present(field, employeeNo);
        return employees
                .findByNo(no)
                .map(EmployeeSummary::id)
                .orElseThrow(() -> RuleViolation.at(field, "counter.error.unknownEmployee", no));
    }
}
