package org.stationportal.customers;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** Identity numbers are masked everywhere; to be shown a whole one is an act, and stands in a log. */
@Service
@Transactional(readOnly = true)
public class IdentityNumbers {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_REASON = 200;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    IdentityNumbers(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The whole number, empty when none is on file; that it was shown is written down first. */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'BILLING_CLERK', 'BUSINESS_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD',"
            + " 'ADMINISTRATOR')")
    public String show(CustomerId customer, String reason) {
        SignedIn user = currentUser.get();
        String words = reason.strip();
        if (words.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "customers.error.tooLong", LONGEST_REASON);
        }
        String number = jdbc.sql(
                        "select coalesce(id_no, '') from customer where id = :customer and station_id = :station")
                .param("customer", customer.value())
                .param("station", user.station().value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> RuleViolation.of("customers.error.unknown"));
        jdbc.sql("""
                insert into identity_number_shown (station_id, customer_id, employee_id, employee_name, shown_at, reason)
                values (:station, :customer, :employee, :name, :now, :reason)""")
                .param("station", user.station().value())
                .param("customer", customer.value())
                .param("employee", user.person().value())
                .param("name", user.name())
                .param("now", SqlTime.param(clock.instant()))
                .param("reason", words)
                .update();
        return number;
    }

    /** Who was shown what in the station, the latest first; pages count from 0, at most 500 rows. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Page<IdentityNumberShown> log(int page, int size) {
        long station = currentUser.get().station().value();
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        long total = jdbc.sql("select count(*) from identity_number_shown where station_id = :station")
                .param("station", station)
                .query(Long.class)
                .single();
        List<IdentityNumberShown> shown = jdbc.sql("""
                select s.*, c.customer_no, c.name from identity_number_shown s join customer c on c.id = s.customer_id
                where s.station_id = :station order by s.id desc limit :size offset :offset""")
                .param("station", station)
                .param("size", rows)
                .param("offset", (long) Math.max(page, 0) * rows)
                .query((rs, i) -> new IdentityNumberShown(
                        rs.getString("customer_no"),
                        rs.getString("name"),
                        rs.getString("employee_name"),
                        SqlTime.instant(rs, "shown_at"),
                        rs.getString("reason")))
                .list();
        return new Page<>(shown, total);
    }
}
