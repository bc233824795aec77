package org.stationportal.customers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
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
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.Voltage;
import org.stationportal.customers.standard.Completeness;
import org.stationportal.customers.standard.Demand;
import org.stationportal.customers.standard.FileItem;
import org.stationportal.organization.Post;

/** The page of a customer file, the list of files, and the administrator's standard. */
@IntegrationTest
@UseCase("UC-014")
class CustomerViewsKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private Customers customers;

    @Autowired
    private Completeness completeness;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers testCustomers;

    private TestStation.People people;
    private CustomerId household = new CustomerId(0);
    private String no = "";

    @BeforeEach
    void file() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
        household =
                testCustomers.customer(people, testCustomers.area(people), "李建国", Category.RESIDENTIAL, Voltage.V220);
        no = stations.as(people.get(Post.STATION_HEAD), () -> customers.get(household))
                .customerNo();
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void theClerkSeesWhatLacksAndCompletesIt() {
        open(Post.COUNTER_CLERK, "customers/" + no);
        assertThat(page()).contains("李建国", "缺 ", "行业");
        long before = lacks();
        _click(_get(Button.class, spec -> spec.withText("完善档案")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("联系电话")), "12");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("联系电话")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("联系电话")), "13812345678");
        _setValue(_get(TextField.class, spec -> spec.withLabel("行业")), "城镇居民");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(lacks()).isEqualTo(before - 1);
        assertThat(page()).contains("城镇居民", "将行业由「未填」改为「城镇居民」");
    }

    @Test
    void aDocumentIsReceivedAndAnotherPromised() {
        open(Post.COUNTER_CLERK, "customers/" + no);
        _click(_find(Button.class, spec -> spec.withText("已交")).getFirst());
        assertThat(page()).contains("收取");
        _click(_find(Button.class, spec -> spec.withText("承诺后补")).getFirst());
        _setValue(_get(TextField.class, spec -> spec.withLabel("承诺人（签字）")), "李建国");
        _click(_find(Button.class, spec -> spec.withText("承诺后补")).getLast());
        assertThat(page()).contains("李建国 承诺");
        _assertNone(Button.class, spec -> spec.withText("承诺后补"));
    }

    @Test
    void whoOnlyReadsIsOfferedNothingToChange() {
        open(Post.FITTER, "customers/" + no);
        assertThat(page()).contains("李建国");
        _assertNone(Button.class, spec -> spec.withText("完善档案"));
        _assertNone(Button.class, spec -> spec.withText("已交"));
        _assertNone(Button.class, spec -> spec.withText("显示"));
    }

    @Test
    void theListFindsACustomerAndTheIncompleteOnes() {
        open(Post.COUNTER_CLERK, "customers");
        _setValue(_get(TextField.class), no);
        assertThat(GridKt._getFormattedRow(_find(Grid.class).getFirst(), 0)).contains("李建国");
        assertThat(_get(Checkbox.class).getLabel()).isEqualTo("只看不完整的档案（1 户）");
    }

    @Test
    void theAdministratorChangesTheStandardFromADayOn() {
        open(Post.ADMINISTRATOR, "file-standard");
        @SuppressWarnings("unchecked")
        Select<Demand> industry = _get(Select.class, spec -> spec.withLabel("行业"));
        _setValue(industry, Demand.NONE);
        _click(_get(Button.class, spec -> spec.withText("保存为新版本")));
        assertThat(page()).contains("11月25日");
        clock.set("2026-11-25T09:00");
        assertThat(stations.as(people.get(Post.COUNTER_CLERK), () -> completeness.of(household))
                        .missing())
                .doesNotContain(FileItem.INDUSTRY);
    }

    private long lacks() {
        return stations.as(people.get(Post.COUNTER_CLERK), () -> completeness.of(household))
                .count();
    }

    private static String page() {
        return _get(Main.class).getElement().getTextRecursively();
    }

    private void open(Post post, String path) {
        screen.open(people.get(post), Set.of(CustomerView.class, CustomersView.class, FileStandardView.class));
        UI.getCurrent().navigate(path);
    }
}
