package org.stationportal.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Customers are found by whatever they can tell. */
@IntegrationTest
class CustomersIT {

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers made;

    @Autowired
    private Customers customers;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId clerk;
    private AreaId area;
    private CustomerId li;

    @BeforeEach
    void station() {
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        area = made.area(people);
        li = made.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
        made.customer(people, area, "建国饭店", Category.COMMERCIAL, Voltage.V380);
    }

    @Test
    void byNumberNameInitialsPhoneAddressAndMeter() {
        made.meter(area, li, DeviceClass.RESIDENTIAL);
        CustomerDetails details = stations.as(clerk, () -> customers.get(li));
        assertThat(names(details.customerNo())).containsExactly("李建国");
        assertThat(names("ljg")).containsExactly("李建国");
        assertThat(names("1381234")).hasSize(2);
        assertThat(names("东街")).hasSize(2);
        assertThat(names(details.meters().getFirst().meterNo())).containsExactly("李建国");
        assertThat(names("")).hasSize(2);
        assertThat(names("%")).isEmpty();
        assertThat(names("_")).isEmpty();
        assertThat(names("无此人")).isEmpty();
    }

    @Test
    void whatBeginsWithTheTextComesFirst() {
        assertThat(names("建国")).containsExactly("建国饭店", "李建国");
        assertThat(stations.as(clerk, () -> customers.search("建国", 1, 1)).rows())
                .extracting(CustomerSummary::name)
                .containsExactly("李建国");
    }

    @Test
    void ofTheIdentityNumberOnlyTheEndsAreShown() {
        assertThat(stations.as(clerk, () -> customers.search("李", 0, 5)).rows())
                .extracting(CustomerSummary::maskedIdNo)
                .containsExactly("330*************35");
    }

    @Test
    void theManagerOfTheAreaIsTheOneOfTheDay() {
        EmployeeId former = stations.another(people, people.reading(), Post.AREA_MANAGER);
        jdbc.sql("update area_manager set valid_from = '2026-09-01' where area_id = :area")
                .param("area", area.value())
                .update();
        jdbc.sql("insert into area_manager values (:area, :former, '2024-01-01', '2026-08-31')")
                .param("area", area.value())
                .param("former", former.value())
                .update();
        assertThat(managerOn("2026-08-31")).isEqualTo(former);
        assertThat(managerOn("2026-09-01")).isEqualTo(people.get(Post.AREA_MANAGER));
        assertThat(stations.as(clerk, () -> customers.managerOf(area, LocalDate.of(2023, 12, 31))))
                .isEmpty();
    }

    @Test
    void aNewFileIsOpenedOnceAndOnlyAtTheCounter() {
        NewCustomer command = newCustomer("8800" + li.value() + "00000");
        CustomerId id = stations.as(clerk, () -> customers.register(command));
        assertThat(stations.as(clerk, () -> customers.get(id)).areaManager())
                .hasValueSatisfying(manager -> assertThat(manager.id()).isEqualTo(people.get(Post.AREA_MANAGER)));
        assertThat(names("wxf")).containsExactly("王小芳");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.as(clerk, () -> customers.register(command)))
                .matches(violation -> violation.key().equals("customers.error.customerNoTaken"));
        assertThatThrownBy(() -> stations.as(people.get(Post.FITTER), () -> customers.register(command)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theCustomersOfAnotherStationAreUnknown() {
        EmployeeId stranger = stations.create().get(Post.COUNTER_CLERK);
        assertThat(stations.as(stranger, () -> customers.find(li))).isEmpty();
        assertThat(stations.as(stranger, () -> customers.search("李", 0, 5)).total())
                .isZero();
    }

    private List<String> names(String text) {
        return stations.as(clerk, () -> customers.search(text, 0, 20)).rows().stream()
                .map(CustomerSummary::name)
                .toList();
    }

    private EmployeeId managerOn(String day) {
        return stations.as(clerk, () -> customers.managerOf(area, LocalDate.parse(day)))
                .orElseThrow()
                .id();
    }

    private NewCustomer newCustomer(String no) {
        return new NewCustomer(
                no.substring(0, 10),
                "王小芳",
                Category.RESIDENTIAL,
                "",
                Voltage.V220,
                null,
                "王小芳",
                "0571-8765 4321",
                null,
                "",
                "西街 1 号",
                area,
                "",
                null,
                null,
                null);
    }
}
