package org.stationportal.losses;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.customers.AreaId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.PortalAccount;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Areas with energies for the tests. */
@Component
@Profile("test")
public class LossFixture {

    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final JdbcClient jdbc;
    private final TestStation stations;
    private final TestCustomers customers;
    private final Energies energies;
    private final LossMonths months;

    LossFixture(JdbcClient jdbc, TestStation stations, TestCustomers customers, Energies energies, LossMonths months) {
        this.jdbc = jdbc;
        this.stations = stations;
        this.customers = customers;
        this.energies = energies;
        this.months = months;
    }

    /** An area of the station's area manager, by its number. */
    public String area(TestStation.People people) {
        return no(customers.area(people));
    }

    public String no(AreaId area) {
        return jdbc.sql("select area_no from transformer_area where id = :id")
                .param("id", area.value())
                .query(String.class)
                .single();
    }

    /** The number of the line that feeds the area. */
    public String feederOf(String areaNo) {
        return jdbc.sql("select f.no from feeder f join transformer_area a on a.feeder_id = f.id where a.area_no = :no")
                .param("no", areaNo)
                .query(String.class)
                .single();
    }

    public long id(String areaNo) {
        return jdbc.sql("select id from transformer_area where area_no = :no")
                .param("no", areaNo)
                .query(Long.class)
                .single();
    }

    public static EnergyLine line(String no, @Nullable String supplied, @Nullable String sold) {
        return new EnergyLine(
                1,
                PlaceKind.AREA,
                no,
                supplied == null ? null : new BigDecimal(supplied),
                sold == null ? null : new BigDecimal(sold));
    }

    /** Of 1000 kWh so much was lost. */
    public static EnergyLine lost(String no, String percent) {
        return line(
                no,
                "1000",
                new BigDecimal("1000")
                        .subtract(new BigDecimal(percent).multiply(BigDecimal.TEN))
                        .toPlainString());
    }

    public int enter(TestStation.People people, YearMonth month, EnergyLine... lines) {
        return enter(people.get(Post.LINE_LOSS_SPECIALIST), month, "", lines);
    }

    public int enter(EmployeeId by, YearMonth month, String reason, EnergyLine... lines) {
        return stations.as(by, () -> energies.enter(new EnterEnergies(month, List.of(lines), false, reason)));
    }

    public Published publish(TestStation.People people, YearMonth month) {
        return stations.as(people.get(Post.LINE_LOSS_SPECIALIST), () -> months.publish(month));
    }

    /** As a program of the station. */
    public <T> T asIntegration(TestStation.People people, Supplier<T> action) {
        var signedIn = new SignedIn(Optional.empty(), people.station(), "program", Set.of(), Set.of());
        var account = new PortalAccount("program-" + people.station().value(), "", false, true, signedIn);
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

    /** From the day on somebody else manages the area. */
    public void handOver(String areaNo, EmployeeId to, String from) {
        jdbc.sql(
                        "update area_manager set valid_to = date_sub(:from, interval 1 day) where area_id = :area and valid_to is null")
                .param("from", from)
                .param("area", id(areaNo))
                .update();
        jdbc.sql("insert into area_manager (area_id, employee_id, valid_from) values (:area, :to, :from)")
                .param("from", from)
                .param("area", id(areaNo))
                .param("to", to.value())
                .update();
    }

    /** Whoever managed the area until October ended it before its end. */
    public void endedBefore(String areaNo, String day) {
        jdbc.sql("update area_manager set valid_to = :day where area_id = :area and valid_to = '2026-10-31'")
                .param("day", day)
                .param("area", id(areaNo))
                .update();
    }

    public List<Owed> owed(TestStation.People people) {
        return jdbc.sql("select a.area_no, o.status, q.employee_id, date(o.due_at) as due from loss_analysis y"
                        + " join transformer_area a on a.id = y.area_id join obligation o on o.id = y.obligation_id"
                        + " join obligation_party q on q.obligation_id = o.id and q.held_until is null"
                        + " where y.station_id = :station order by a.area_no, y.id")
                .param("station", people.station().value())
                .query((rs, i) -> new Owed(
                        rs.getString("area_no"),
                        ObligationStatus.valueOf(rs.getString("status")),
                        new EmployeeId(rs.getLong("employee_id")),
                        rs.getString("due")))
                .list();
    }

    /** An analysis that somebody owes or owed. */
    public record Owed(String areaNo, ObligationStatus status, EmployeeId person, String due) {}
}
