package org.stationportal.organization.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.Texts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.TeamSummary;

/** The administrator's list of people, in Chinese; every change is rolled back. */
@IntegrationTest
@Transactional
class PeopleViewKT {

    @Autowired
    Employees employees;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestClock clock;

    @Autowired
    TestStation stations;

    @Autowired
    ApplicationContext context;

    private EmployeeId administrator = new EmployeeId(0);

    @BeforeEach
    void openTheView() {
        administrator = stations.create().get(Post.ADMINISTRATOR);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Texts.CHINESE);
        stations.run(
                administrator,
                () -> UI.getCurrent()
                        .add(context.getAutowireCapableBeanFactory().createBean(PeopleView.class)));
    }

    @AfterEach
    void tearDown() {
        MockVaadin.tearDown();
    }

    @Test
    void shows_each_person_once_and_finds_by_post() {
        assertThat(rows()).hasSize(Post.values().length).anyMatch(row -> row.contains("柜台人员"));
        stations.run(administrator, () -> {
            TextField search = _get(TextField.class, spec -> spec.withPlaceholder("姓名、工号、班组或岗位"));
            _setValue(search, "线损");
        });
        assertThat(rows()).singleElement().asString().contains("线损专责", "在岗");
    }

    @Test
    void adds_an_employee_and_names_the_fault_at_its_field() {
        stations.run(administrator, () -> {
            _click(_get(Button.class, spec -> spec.withText("新增人员")));
            _click(_get(Button.class, spec -> spec.withText("保存")));
            TextField name = _get(TextField.class, spec -> spec.withLabel("姓名"));
            assertThat(name.getErrorMessage()).contains("请输入姓名");

            _setValue(name, "周新");
            _setValue(_get(TextField.class, spec -> spec.withLabel("工号")), "NEW1");
            choosePlace();
            PasswordField password = _get(PasswordField.class, spec -> spec.withLabel("初始密码"));
            _setValue(password, "short");
            _click(_get(Button.class, spec -> spec.withText("保存")));
            assertThat(password.isInvalid()).isTrue();
            assertThat(password.getErrorMessage()).contains("至少 8 个字符");

            _setValue(password, "long enough");
            _click(_get(Button.class, spec -> spec.withText("保存")));
        });
        assertThat(rows()).anyMatch(row -> row.contains("周新") && row.contains("柜台人员"));
    }

    @SuppressWarnings("unchecked")
    private static void choosePlace() {
        Select<TeamSummary> team = _get(Select.class, spec -> spec.withLabel("班组"));
        team.setValue(team.getListDataView().getItem(0));
        MultiSelectComboBox<Post> posts = _get(MultiSelectComboBox.class, spec -> spec.withLabel("岗位"));
        posts.setValue(Set.of(Post.COUNTER_CLERK));
    }

    private static java.util.List<String> rows() {
        return _find(Div.class, spec -> spec.withClasses("sp-row")).stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }
}
