package org.stationportal.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.DailyWork;
import org.stationportal.organization.StationId;

/** Makes the plans of each station: on the first of the month, and each day what the day adds. */
@Component
@Order(100)
class Generating implements DailyWork {

    private static final Logger log = LoggerFactory.getLogger(Generating.class);

    private final List<PlanSource> sources;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Generating(List<PlanSource> sources, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.sources = List.copyOf(sources);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public void run(LocalDate today) {
        List<StationId> stations = jdbc.sql("select id from station order by id")
                .query((rs, i) -> new StationId(rs.getLong(1)))
                .list();
        var failures = new ArrayList<RuntimeException>();
        stations.forEach(station -> failures.addAll(run(station, today)));
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    /** A transaction for each kind: what one of them lacks keeps no other from being made; gives back what failed. */
    List<RuntimeException> run(StationId station, LocalDate today) {
        var failures = new ArrayList<RuntimeException>();
        for (PlanSource source : sources) {
            try {
                transaction.executeWithoutResult(status -> {
                    // two that generate at once: one waits, and finds the plans made
                    jdbc.sql("select id from station where id = :id for update")
                            .param("id", station.value())
                            .query(Long.class)
                            .single();
                    source.generate(station, today);
                });
            } catch (RuntimeException failure) {
                log.error(
                        "Generating {} for station {} failed",
                        source.getClass().getSimpleName(),
                        station.value(),
                        failure);
                failures.add(failure);
            }
        }
        return failures;
    }
}
