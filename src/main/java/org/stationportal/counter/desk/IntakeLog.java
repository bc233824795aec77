package org.stationportal.counter.desk;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.standard.CustomerFiles;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** The log of what was taken in, of every business: the counter's queue, and where it looks for duplicates. */
@Component
public class IntakeLog {

    private final JdbcClient jdbc;
    private final CustomerFiles files;
    private final Clock clock;

    IntakeLog(JdbcClient jdbc, CustomerFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Notes it in the transaction of the fact. The business is the text key of its kind: the same customer with the
     * same business again is a likely duplicate. The obligation tells state and due instant. A file that was opened for
     * the customer at the counter is complete by now or not.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(
            String business, Subject subject, Optional<CustomerId> customer, SignedIn by, ObligationId obligation) {
        jdbc.sql("insert into counter_intake (station_id, business, number, title, path, customer_id, taken_by,"
                        + " taken_by_name, taken_at, obligation_id) values (:station, :business, :number, :title, :path,"
                        + " :customer, :by, :byName, :at, :obligation)")
                .param("station", by.station().value())
                .param("business", business)
                .param("number", subject.id())
                .param("title", subject.title())
                .param("path", subject.path())
                .param("customer", customer.map(CustomerId::value).orElse(null))
                .param("by", by.employee().map(EmployeeId::value).orElse(null))
                .param("byName", by.name())
                .param("at", SqlTime.param(clock.instant()))
                .param("obligation", obligation.value())
                .update();
        customer.ifPresent(files::businessTakenIn);
    }
}
