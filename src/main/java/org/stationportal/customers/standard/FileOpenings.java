package org.stationportal.customers.standard;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.CustomerId;

/**
 * Files that were opened at the counter and are not judged yet: the customer still stands there.
 *
 * @see "Design decision: 0033-files-opened-at-the-counter.md"
 */
@Component
class FileOpenings {

    private final JdbcClient jdbc;

    FileOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(CustomerId customer, Instant now) {
        jdbc.sql("insert into customer_file_opening (customer_id, opened_at) values (:customer, :now)")
                .param("customer", customer.value())
                .param("now", SqlTime.param(now))
                .update();
    }

    boolean waits(CustomerId customer) {
        return jdbc.sql(
                                "select count(*) from customer_file_opening where customer_id = :customer and judged_at is null")
                        .param("customer", customer.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Ends the wait; of several who end it one hears that it is over. */
    boolean end(CustomerId customer, Instant now) {
        return jdbc.sql("update customer_file_opening set judged_at = :now"
                                + " where customer_id = :customer and judged_at is null")
                        .param("customer", customer.value())
                        .param("now", SqlTime.param(now))
                        .update()
                > 0;
    }

    /** Of all stations, opened before the instant and still waiting. */
    List<CustomerId> waitingSince(Instant before) {
        return jdbc.sql("select customer_id from customer_file_opening where judged_at is null and opened_at < :before"
                        + " order by customer_id")
                .param("before", SqlTime.param(before))
                .query((rs, i) -> new CustomerId(rs.getLong(1)))
                .list();
    }
}
