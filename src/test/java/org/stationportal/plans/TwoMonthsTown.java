package org.stationportal.plans;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.ClauseChange;
import org.stationportal.deadlines.ClauseChanges;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;

/** The small station in which the two months are lived: who works there, and what is looked after. */
@Component
@Profile("test")
class TwoMonthsTown {

    /** Read on the 6th: the eastern street of 3001 and the western street of 3002. */
    static final String EAST = "TQ-E";

    static final String WEST = "TQ-W";

    private final TestStation stations;
    private final TestCustomers customers;
    private final Clauses clauses;
    private final ClauseChanges changes;
    private final DemolitionAreas demolition;
    private final JdbcClient jdbc;
    private final Map<String, EmployeeId> byNo = new LinkedHashMap<>();

    TwoMonthsTown(
            TestStation stations,
            TestCustomers customers,
            Clauses clauses,
            ClauseChanges changes,
            DemolitionAreas demolition,
            JdbcClient jdbc) {
        this.stations = stations;
        this.customers = customers;
        this.clauses = clauses;
        this.changes = changes;
        this.demolition = demolition;
        this.jdbc = jdbc;
    }

    StationId build() {
        TestStation.People people = stations.create();
        is("1001", people.get(Post.COUNTER_CLERK));
        is("1002", people.get(Post.BILLING_CLERK));
        is("2001", people.get(Post.FITTER));
        is("2002", stations.another(people, people.business(), Post.FITTER));
        is("2003", stations.another(people, people.business(), Post.FITTER));
        is("3001", people.get(Post.AREA_MANAGER));
        is("3002", stations.another(people, people.reading(), Post.AREA_MANAGER));
        is("6001", people.get(Post.OPERATIONS_SPECIALIST));
        is("6002", people.get(Post.LINE_LOSS_SPECIALIST));
        is("7001", people.get(Post.BUSINESS_TEAM_LEADER));
        is("8001", people.get(Post.READING_TEAM_LEADER));
        is("9001", people.get(Post.STATION_HEAD));
        figures(people.get(Post.ADMINISTRATOR), people.station());
        AreaId east = area(people, EAST, "东街台区", "3001");
        AreaId west = area(people, WEST, "西街台区", "3002");
        households(people, east, 6);
        households(people, west, 2);
        customers.customer(people, east, "龙门机械厂", Category.LARGE_INDUSTRIAL, Voltage.KV10);
        customers.customer(people, east, "东街水泥厂", Category.LARGE_INDUSTRIAL, Voltage.KV10);
        jdbc.sql("update customer set reading_day = 6").update();
        stations.run(no("8001"), () -> demolition.mark(west, LocalDate.of(2026, 10, 8), "旧城改造"));
        return people.station();
    }

    EmployeeId no(String employeeNo) {
        return Objects.requireNonNull(byNo.get(employeeNo));
    }

    List<String> everybody() {
        return List.copyOf(byNo.keySet());
    }

    /** The account number of a household or of a factory, by its name. */
    String account(String name) {
        return jdbc.sql("select customer_no from customer where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    /** Every dedicated customer each month; four households in two areas to be checked at random. Amounts as offered. */
    private void figures(EmployeeId administrator, StationId station) {
        change(administrator, station, "2.1", Map.of("cycleMonths", 1));
        change(administrator, station, "2.3", Map.of("areas", 2, "households", 4));
    }

    private void change(EmployeeId administrator, StationId station, String clause, Map<String, Integer> figures) {
        LocalDate first = LocalDate.of(2026, 10, 1);
        ClauseVersion before = clauses.inForce(station, clause, first);
        var change = new ClauseChange(before, first, figures, Map.of(), "按本站实际户数", false);
        stations.run(administrator, () -> changes.change(change));
    }

    private AreaId area(TestStation.People people, String no, String name, String manager) {
        AreaId area = customers.area(people);
        jdbc.sql("update transformer_area set area_no = :no, name = :name where id = :id")
                .param("no", no)
                .param("name", name)
                .param("id", area.value())
                .update();
        jdbc.sql("update area_manager set employee_id = :who where area_id = :id")
                .param("who", no(manager).value())
                .param("id", area.value())
                .update();
        return area;
    }

    /** Each with a meter whose eight years end on 20 October. */
    private void households(TestStation.People people, AreaId area, int number) {
        String street = area(area);
        for (int i = 1; i <= number; i++) {
            CustomerId home = customers.customer(people, area, street + i + "号", Category.RESIDENTIAL, Voltage.V220);
            jdbc.sql("update meter set verified_on = '2018-10-20' where id = :id")
                    .param(
                            "id",
                            customers.meter(area, home, DeviceClass.RESIDENTIAL).value())
                    .update();
        }
    }

    private String area(AreaId area) {
        return jdbc.sql("select left(name, 2) from transformer_area where id = :id")
                .param("id", area.value())
                .query(String.class)
                .single();
    }

    private void is(String no, EmployeeId person) {
        jdbc.sql("update employee set employee_no = :no where id = :id")
                .param("no", no)
                .param("id", person.value())
                .update();
        byNo.put(no, person);
    }
}
