package org.stationportal.appeals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.assessment.AssessmentFixture;
import org.stationportal.assessment.EntryId;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.Accounts;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.PortalAccount;
import org.stationportal.organization.Post;
import org.stationportal.organization.TeamId;

/** Entries to appeal against, months as they are sealed and shown, and the integration account of a station. */
@Component
@Profile("test")
public class AppealFixture {

    private final AssessmentFixture assessment;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TestClock clock;

    AppealFixture(AssessmentFixture assessment, Accounts accounts, JdbcClient jdbc, TestClock clock) {
        this.assessment = assessment;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public EntryId entry(TestStation.People people, EmployeeId who, TeamId team) {
        return assessment.breach(people, who, team, "1.3", "RESIDENTIAL_METER", "电能表停走");
    }

    /** The approval as it leaves the month. */
    public void approved(TestStation.People people, YearMonth month) {
        jdbc.sql("""
                update month_result set state = 'APPROVED', approved_by = :head, approved_at = :now, total_amount = 0,
                    entry_count = 1, last_hash = repeat('0', 64) where station_id = :station and month = :month""")
                .param("head", people.get(Post.STATION_HEAD).value())
                .param("now", SqlTime.param(clock.instant()))
                .param("station", people.station().value())
                .param("month", month.toString())
                .update();
    }

    /** The publication, with its last day. */
    public void published(TestStation.People people, YearMonth month, LocalDate until) {
        approved(people, month);
        jdbc.sql("update month_result set state = 'PUBLISHED', published_at = :now, published_until = :until"
                        + " where station_id = :station and month = :month")
                .param("now", SqlTime.param(clock.instant()))
                .param("until", until)
                .param("station", people.station().value())
                .param("month", month.toString())
                .update();
    }

    public <T> T asIntegration(TestStation.People people, Supplier<T> action) {
        String name = "system-" + people.station().value();
        jdbc.sql("insert ignore into integration_account (name, password_hash, station_id)"
                        + " values (:name, '{noop}test', :station)")
                .param("name", name)
                .param("station", people.station().value())
                .update();
        PortalAccount account = accounts.loadUserByUsername(name);
        var previous = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(previous);
        }
    }
}
