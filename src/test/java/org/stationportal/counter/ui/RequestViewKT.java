package org.stationportal.counter.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.counter.Particulars;
import org.stationportal.counter.TakeInRequest;
import org.stationportal.customers.Category;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.Post;

/** The page and the receipt of a service request. */
@IntegrationTest
@UseCase("UC-017")
class RequestViewKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private CounterServices services;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    private TestStation.People people;
    private String number = "";

    @BeforeEach
    void request() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        var area = customers.area(people);
        var household = customers.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
        number = stations.as(
                people.get(Post.COUNTER_CLERK),
                () -> services.requests()
                        .takeIn(new TakeInRequest(
                                UUID.randomUUID(),
                                household,
                                new Particulars.NameChange("王小明", IdKind.IDENTITY_CARD, "11010519491231002X"),
                                "李建国",
                                "13812345678",
                                "",
                                people.get(Post.BILLING_CLERK),
                                clock.instant())));
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void showsWhatIsAskedForWithTheIdentityNumberMasked() {
        open(Post.COUNTER_CLERK, "service-requests/");
        assertThat(text())
                .contains("王小明", "110*************2X", "10月13日(周二)17:30", "不在考核条款之列", "已告知承诺办结时间")
                .doesNotContain("11010519491231002X");
        assertThat(_find(Button.class, spec -> spec.withText("办结"))).isEmpty();
    }

    @Test
    void itIsDoneWithAResultAndWhatTheCustomerWasTold() {
        open(Post.BILLING_CLERK, "service-requests/");
        _click(_get(Button.class, spec -> spec.withText("办结")));
        TextArea result = _get(TextArea.class, spec -> spec.withLabel("办理结果"));
        TextField told = _get(
                TextField.class,
                spec -> spec.withLabel("告知内容")
                        .withPredicate(f -> f.getParent()
                                .filter(ResultForm.class::isInstance)
                                .isPresent()));
        assertThat(result.isInvalid() || told.isInvalid()).isTrue();
        _setValue(result, "已更名");
        _setValue(told, "请来领新合同");
        _click(_get(Button.class, spec -> spec.withText("办结")));
        assertThat(text()).contains("已更名", "请来领新合同");
        assertThat(_find(Button.class, spec -> spec.withText("办结"))).isEmpty();
    }

    @Test
    void whatTheCustomerWasToldIsNoted() {
        open(Post.COUNTER_CLERK, "service-requests/");
        TextField words = _get(TextField.class, spec -> spec.withLabel("告知内容"));
        _click(_get(Button.class, spec -> spec.withText("记录告知")));
        assertThat(words.isInvalid()).isTrue();
        _setValue(words, "资料齐全，等候通知");
        _click(_get(Button.class, spec -> spec.withText("记录告知")));
        assertThat(text()).contains("资料齐全，等候通知", "电话");
    }

    @Test
    void theReceiptTellsThePromisedDateAndBearsTheNumberAsAQrCode() {
        open(Post.COUNTER_CLERK, "receipts/");
        assertThat(text()).contains(number, "过户", "王小明", "2026年10月13日(周二)17:30", "客户签字");
        _get(QrCode.class);
    }

    private void open(Post post, String path) {
        screen.open(people.get(post), Set.of(RequestView.class, ReceiptView.class));
        UI.getCurrent().navigate(path + number);
    }

    private static String text() {
        return KaribuScreen.text(_get(Main.class));
    }
}
