package org.stationportal.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.Post;

/** A station with the plans of October 2026, for the tests of what one does with them. */
@Component
@Profile("test")
public class PlanFixture {

    private final TestClock clock;
    private final TestStation stations;
    private final TestCustomers customers;
    private final Generating generating;
    private final Plans plans;
    private final JdbcClient jdbc;

    PlanFixture(
            TestClock clock,
            TestStation stations,
            TestCustomers customers,
            Generating generating,
            Plans plans,
            JdbcClient jdbc) {
        this.clock = clock;
        this.stations = stations;
        this.customers = customers;
        this.generating = generating;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** Four households, one of them with an over-age meter; read on the 6th, and being pulled down. */
    public October october() {
        clock.set("2026-10-01T00:10");
        TestStation.People people = stations.create();
        AreaId area = customers.area(people);
        for (int i = 1; i <= 4; i++) {
            CustomerId home = customers.customer(people, area, "李建国" + i, Category.RESIDENTIAL, Voltage.V220);
            MeterId meter = customers.meter(area, home, DeviceClass.RESIDENTIAL);
            jdbc.sql("update meter set verified_on = :on where id = :id")
                    .param("on", i == 1 ? "2018-10-20" : "2025-10-20")
                    .param("id", meter.value())
                    .update();
        }
        jdbc.sql("update customer set reading_day = 6 where area_id = :area")
                .param("area", area.value())
                .update();
        jdbc.sql("insert into demolition_area (area_id, since, note) values (:area, '2026-10-01', '旧城改造')")
                .param("area", area.value())
                .update();
        day("2026-10-01", people);
        return new October(people, area);
    }

    /** The day begins, and brings what it adds. */
    public void day(String day, TestStation.People people) {
        clock.set(day + "T00:10");
        generating.run(people.station(), LocalDate.parse(day));
        clock.set(day + "T09:00");
    }

    public PlanSummary one(October october, PlanKind kind) {
        return all(october, LocalDate.of(2026, 10, 1)).stream()
                .filter(plan -> plan.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public List<PlanSummary> all(October october, LocalDate month) {
        return stations.as(
                october.people().get(Post.STATION_HEAD),
                () -> plans.page(new PlanFilter(month, Optional.empty(), false), 0, 100)
                        .rows());
    }

    public PlanItem first(October october, PlanSummary plan) {
        return stations.as(october.people().get(Post.STATION_HEAD), () -> plans.items(plan.id(), ItemFilter.ALL, 0, 10))
                .rows()
                .getFirst();
    }

    /** The number of a household of the area. */
    public String customerNo(October october, int number) {
        return jdbc.sql("select customer_no from customer where area_id = :area and name = :name")
                .param("area", october.area().value())
                .param("name", "李建国" + number)
                .query(String.class)
                .single();
    }

    /** The people and the area. */
    public record October(TestStation.People people, AreaId area) {}
}
