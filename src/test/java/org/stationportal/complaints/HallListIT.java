package org.stationportal.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.counter.desk.CounterBusiness;
import org.stationportal.counter.desk.IntakeSummary;
import org.stationportal.counter.desk.Intakes;
import org.stationportal.counter.desk.Receipt;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** The hall sees that there is a complaint and whose; what it says is only for those who may read it. */
@IntegrationTest
@UseCase("UC-019")
class HallListIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Intakes intakes;

    @Autowired
    private List<CounterBusiness> businesses;

    private TestStation.People people;
    private CustomerId household;
    private EmployeeId charged;
    private String number = "";

    @BeforeEach
    void takenIn() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
        household = customers.customer(people, customers.area(people), "李建国", Category.RESIDENTIAL, Voltage.V220);
        charged = people.get(Post.DUTY_OFFICER);
        var command = new TakeInComplaint(
                UUID.randomUUID(),
                ComplaintKind.SERVICE,
                Severity.MAJOR,
                ComplaintSource.HALL,
                "",
                Optional.of(household),
                "李建国",
                "13900000001",
                "值班员不接电话，态度很差",
                Set.of(charged),
                "",
                clock.instant(),
                people.get(Post.COUNTER_CLERK));
        number = stations.as(people.get(Post.COUNTER_CLERK), () -> complaints.takeIn(command));
    }

    @Test
    void itIsListedForTheHallAndOpensOnlyForThoseWhoMayReadIt() {
        assertThat(today(people.get(Post.COUNTER_CLERK), true))
                .extracting(IntakeSummary::number, IntakeSummary::title, IntakeSummary::opens)
                .containsExactly(tuple(number, "投诉", true));
        assertThat(today(charged, false))
                .extracting(IntakeSummary::number, IntakeSummary::title, IntakeSummary::opens)
                .containsExactly(tuple(number, "投诉", false));
        EmployeeId otherLeader = people.get(Post.READING_TEAM_LEADER);
        assertThat(today(otherLeader, false)).extracting(IntakeSummary::opens).containsExactly(false);
        assertThat(today(people.get(Post.STATION_HEAD), false))
                .extracting(IntakeSummary::opens)
                .containsExactly(true);
    }

    @Test
    void theSameCustomerComplainingAgainTheNextDayIsSeen() {
        clock.set("2026-11-25T09:00");
        assertThat(stations.as(people.get(Post.COUNTER_CLERK), () -> intakes.lately(household, "complaints.complaint")))
                .extracting(IntakeSummary::number)
                .containsExactly(number);
        assertThat(today(people.get(Post.COUNTER_CLERK), false)).isEmpty();
    }

    @Test
    void theReceiptSaysWhenHeIsContactedAndAnsweredAndNothingOfWhom() {
        Receipt receipt = receipt(people.get(Post.COUNTER_CLERK)).orElseThrow();
        assertThat(receipt.rows())
                .extracting(Receipt.Row::label, Receipt.Row::value)
                .contains(tuple("与您联系", "最迟 2026年11月25日(周三)09:00"), tuple("答复您", "最迟 2026年11月30日(周一)17:30"));
        assertThat(receipt.rows()).noneMatch(row -> row.value().contains("值班员"));
        assertThat(receipt(charged)).isEmpty();
    }

    private List<IntakeSummary> today(EmployeeId reader, boolean mine) {
        return stations.as(reader, () -> intakes.today(mine, 0, 20)).rows();
    }

    private Optional<Receipt> receipt(EmployeeId reader) {
        return stations.as(
                reader,
                () -> businesses.stream()
                        .flatMap(each -> each.receipt(number, Locale.CHINESE).stream())
                        .findFirst());
    }
}
