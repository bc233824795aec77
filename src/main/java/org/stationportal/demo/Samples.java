package org.stationportal.demo;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.MeterId;

/** Picks customers and meters for the history, each time the same ones. */
@Component
@Profile("demo")
class Samples {

    private final JdbcClient jdbc;

    Samples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CustomerId> customers(Category... categories) {
        return jdbc.sql("select id from customer where category in (:categories) order by customer_no")
                .param(
                        "categories",
                        List.of(categories).stream().map(Enum::name).toList())
                .query((rs, i) -> new CustomerId(rs.getLong(1)))
                .list();
    }

    List<MeterId> meters(String deviceClass) {
        return jdbc.sql("select id from meter where device_class = :class order by meter_no")
                .param("class", deviceClass)
                .query((rs, i) -> new MeterId(rs.getLong(1)))
                .list();
    }

    static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    static UUID form(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
