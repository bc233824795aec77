package org.stationportal.customers;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.base.Texts;
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
    private final Texts texts;
    private final Clock clock;

    IdentityNumbers(JdbcClient jdbc, CurrentUser currentUser, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.texts = texts;
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
        write(user, customer.value(), null, words);
        return number;
    }

    /** The rejected rows of an import, with the numbers in them, are about to be handed out as a file. */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'BUSINESS_TEAM_LEADER', 'ADMINISTRATOR')")
    public void handOut(long importId, String fileName, int rows) {
        String words = texts.getTranslation("customers.numbers.rejectedRows", Texts.CHINESE, fileName, rows);
        write(
                currentUser.get(),
                null,
                importId,
                words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON));
    }

    private void write(SignedIn user, @Nullable Long customer, @Nullable Long importId, String reason) {
        jdbc.sql("""
                insert into identity_number_shown (station_id, customer_id, import_id, employee_id, employee_name, shown_at, reason)
                values (:station, :customer, :import, :employee, :name, :now, :reason)""")
                .param("station", user.station().value())
                .param("customer", customer)
                .param("import", importId)
                .param("employee", user.person().value())
                .param("name", user.name())
                .param("now", SqlTime.param(clock.instant()))
                .param("reason", reason)
                .update();
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
                select s.*, coalesce(c.customer_no, '') as no, coalesce(c.name, '') as customer
                from identity_number_shown s left join customer c on c.id = s.customer_id
                where s.station_id = :station order by s.id desc limit :size offset :offset""")
                .param("station", station)
                .param("size", rows)
                .param("offset", (long) Math.max(page, 0) * rows)
                .query((rs, i) -> new IdentityNumberShown(
                        rs.getString("no"),
                        rs.getString("customer"),
                        rs.getString("employee_name"),
                        SqlTime.instant(rs, "shown_at"),
                        rs.getString("reason")))
                .list();
        return new Page<>(shown, total);
    }
}
