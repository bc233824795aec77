package org.stationportal.organization;

import java.time.LocalDate;
import java.util.List;
import org.stationportal.base.RuleViolation;

/** Takes an employee on; the first password must be changed at the first sign-in unless {@code passwordIsFinal}. */
public record NewEmployee(
        StationId station,
        String employeeNo,
        String name,
        String firstPassword,
        boolean passwordIsFinal,
        List<HeldPost> posts) {

    public NewEmployee {
        if (!employeeNo.matches("[0-9A-Za-z]{3,20}")) {
            throw RuleViolation.at("employeeNo", "organization.error.employeeNo");
        }
        if (name.isBlank() || name.length() > 60) {
            throw RuleViolation.at("name", "organization.error.name");
        }
        if (!passwordIsFinal && (firstPassword.length() < 8 || firstPassword.length() > 100)) {
            throw RuleViolation.at("firstPassword", "organization.error.firstPassword");
        }
        posts = List.copyOf(posts);
    }

    /** A post with its team, from a day (inclusive) on. */
    public record HeldPost(Post post, TeamId team, LocalDate from) {}
}
