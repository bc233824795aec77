package org.stationportal.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.stationportal.IntegrationTest;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** One text finds a customer by whatever he tells, and nobody else's. */
@IntegrationTest
@UseCase("UC-016")
class SearchIT {

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers made;

    @Autowired
    private Customers customers;

    @Autowired
    private PinyinFill fill;

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
        jdbc.sql("update transformer_area set name = '柳树#2台区' where id = :id")
                .param("id", area.value())
                .update();
        li = customer("李建国", "13900010234", "云溪县文三路 99 号阳光小区 3幢2单元201室");
        customer("云溪县阳光（东）建材有限公司", "0571-8765 4321", "云溪县王家村3组15号");
        customer("建国饭店", "13700009999", "云溪县东街 8 号");
        customer("曾国华", "", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李",
                "李建",
                "李建国",
                "建国",
                "ljg",
                "LJG",
                "lj",
                "lijianguo",
                "lijian",
                "li jian guo",
                "13900010234",
                "139 0001",
                "0234",
                "阳光小区",
                "文三路99号阳",
                "99号阳光",
                "阳光小区3幢",
                "小区 3幢2单元201",
                "3幢2单元",
                "201室"
            })
    void liIsFound(String text) {
        // of an address no part is looked up that begins in the middle of the house
        assertThat(names(text).contains("李建国")).isEqualTo(!text.equals("201室"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"建材", "东建材", "阳光（东）", "ygdjc", "yunxixianyang", "87654321", "0571-8765", "王家村3组", "王家村"})
    void theFirmIsFound(String text) {
        // initials and sounds are compared from the beginning of the name
        assertThat(names(text).contains("云溪县阳光（东）建材有限公司")).isEqualTo(!text.equals("ygdjc"));
    }

    @Test
    void byCustomerNumberItsBeginningAndItsLastDigits() {
        String no = stations.as(clerk, () -> customers.get(li)).customerNo();
        assertThat(names(no)).containsExactly("李建国");
        assertThat(names(no.substring(0, 6))).contains("李建国");
        assertThat(names(no.substring(no.length() - 4))).contains("李建国");
        assertThat(names(no.substring(no.length() - 3))).contains("李建国");
    }

    @Test
    void byMeterAndTransformerArea() {
        made.meter(area, li, DeviceClass.RESIDENTIAL);
        String meter =
                stations.as(clerk, () -> customers.get(li)).meters().getFirst().meterNo();
        assertThat(names(meter)).containsExactly("李建国");
        assertThat(names(meter.substring(meter.length() - 4))).contains("李建国");
        assertThat(names("柳树2台")).hasSize(4);
        assertThat(stations.as(clerk, () -> customers.searchAreas("柳树", 5))).hasSize(1);
        assertThat(meters(meter)).containsExactly(meter);
        assertThat(meters(meter.substring(meter.length() - 4))).containsExactly(meter);
        assertThat(meters("lijianguo")).containsExactly(meter);
        assertThat(meters("柳树")).containsExactly(meter);
        assertThat(meters("")).containsExactly(meter);
        assertThat(meters("%")).isEmpty();
    }

    @Test
    void exactNumbersThenBeginningsThenTheRest() {
        customer("阳光超市", "13500001111", "云溪县西街 1 号");
        assertThat(names("阳光")).containsExactly("阳光超市", "云溪县阳光（东）建材有限公司", "李建国");
        assertThat(names("建国")).containsExactly("建国饭店", "李建国");
        String no = stations.as(clerk, () -> customers.get(li)).customerNo();
        customer("王五", no + "7", "");
        assertThat(names(no)).containsExactly("李建国", "王五");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "\\",
                "'",
                "' or 1=1 --",
                "\"",
                "李%国",
                "😀",
                "!!!",
                "a%",
                "\u0000",
                "无此人",
                "99999999999999999999999999",
                "<b>李</b>x"
            })
    void whatMeansSomethingElsewhereIsATextHere(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void aTextMayBeAsLongAsItLikes() {
        assertThat(names("李建国".repeat(10_000))).isEmpty();
        assertThat(names("1".repeat(10_000))).isEmpty();
        assertThat(names("a1".repeat(10_000))).isEmpty();
    }

    @Test
    void anAddressThatChangesIsFoundAnew() {
        jdbc.sql("update customer set address = '云溪县新塘村 7 号' where id = :id")
                .param("id", li.value())
                .update();
        assertThat(names("新塘村7")).containsExactly("李建国");
        assertThat(names("阳光小区")).isEmpty();
    }

    @Test
    void aLongNameIsFoundByAnyPartAlsoWhenItIsNewOrChanged() {
        assertThat(names("光东建材有限公")).containsExactly("云溪县阳光（东）建材有限公司");
        assertThat(names("云溪县阳光东建材有限公司")).containsExactly("云溪县阳光（东）建材有限公司");
        assertThat(names("云溪县阳光东建材无限公司")).isEmpty();
        jdbc.sql("update customer set name = '云溪县月亮湾农家乐饭店' where id = :id")
                .param("id", li.value())
                .update();
        assertThat(names("亮湾农")).containsExactly("云溪县月亮湾农家乐饭店");
        customer("云溪县月亮湾农家乐饭店", "", "");
        assertThat(names("亮湾农")).hasSize(2);
        jdbc.sql("update customer set name = '李建国' where id = :id")
                .param("id", li.value())
                .update();
        assertThat(names("亮湾农")).hasSize(1);
    }

    @Test
    void aPlaceIsFoundByItsEndWithTheHouseHoweverManyPlacesEndSo() {
        for (int i = 0; i < 120; i++) {
            customer("王" + i, "", "云溪县东溪镇万寿%d号院王家村 %d 组".formatted(i, i));
        }
        customer("赵六", "", "云溪县南岭乡王家村 7 组 14 号");
        assertThat(names("王家村7组14")).containsExactly("赵六");
        assertThat(names("家村119组")).containsExactly("王119");
    }

    @Test
    void anAddressOfDigitsOnlyIsWrittenAsItIs() {
        customer("赵六", "", "1".repeat(100) + "村民委员会" + "2".repeat(90));
        assertThat(names("村民委员")).containsExactly("赵六");
    }

    @Test
    void customersWrittenWithoutPinyinGetItLater() {
        jdbc.sql("update customer set pinyin = '', pinyin_full = null where station_id = :station")
                .param("station", people.station().value())
                .update();
        assertThat(names("zgh")).isEmpty();
        assertThat(fill.fill()).isGreaterThanOrEqualTo(4);
        assertThat(fill.fill()).isZero();
        assertThat(names("zgh")).containsExactly("曾国华");
        assertThat(names("zengguo")).containsExactly("曾国华");
    }

    @Test
    void aTotalSaysHowManyAndPagesGoOn() {
        assertThat(stations.as(clerk, () -> customers.search("云溪县", 0, 2)).total())
                .isEqualTo(3);
        assertThat(stations.as(clerk, () -> customers.search("云溪县", 1, 2)).rows())
                .hasSize(1);
        assertThat(stations.as(clerk, () -> customers.search("云溪县", 7, 2)).rows())
                .isEmpty();
        assertThat(stations.as(clerk, () -> customers.search("", 0, 2)).total()).isEqualTo(4);
    }

    @Test
    void nothingOfAnotherStationIsFound() {
        made.meter(area, li, DeviceClass.RESIDENTIAL);
        CustomerDetails file = stations.as(clerk, () -> customers.get(li));
        EmployeeId stranger = stations.create().get(Post.COUNTER_CLERK);
        for (String text : List.of(
                "",
                "李",
                "建国",
                "ljg",
                "lijianguo",
                file.customerNo(),
                file.phone(),
                "0234",
                "阳光小区",
                "阳光小区3幢",
                "3幢2",
                "柳树",
                file.meters().getFirst().meterNo())) {
            assertThat(stations.as(stranger, () -> customers.search(text, 0, 20))
                            .rows())
                    .as(text)
                    .isEmpty();
            assertThat(stations.as(stranger, () -> customers.searchMeters(text, 0, 20)))
                    .as(text)
                    .isEmpty();
            assertThat(stations.as(stranger, () -> customers.searchAreas(text, 20)))
                    .as(text)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void everyPostOfTheStationFinds(Post post) {
        assertThat(stations.as(people.get(post), () -> customers.search("ljg", 0, 5))
                        .rows())
                .hasSize(1);
        assertThat(stations.as(people.get(post), () -> customers.searchAreas("柳树", 5)))
                .hasSize(1);
    }

    @Test
    void nobodyFindsWithoutSigningIn() {
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> customers.search("李", 0, 5))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private CustomerId customer(String name, String phone, String address) {
        CustomerId id = made.customer(people, area, name, Category.RESIDENTIAL, Voltage.V220);
        jdbc.sql("update customer set phone = :phone, address = :address where id = :id")
                .param("phone", phone)
                .param("address", address)
                .param("id", id.value())
                .update();
        return id;
    }

    private List<String> names(String text) {
        return stations.as(clerk, () -> customers.search(text, 0, 20)).rows().stream()
                .map(CustomerSummary::name)
                .toList();
    }

    private List<String> meters(String text) {
        return stations.as(clerk, () -> customers.searchMeters(text, 0, 20)).stream()
                .map(MeterSummary::meterNo)
                .toList();
    }
}
