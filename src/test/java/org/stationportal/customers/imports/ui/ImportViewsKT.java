package org.stationportal.customers.imports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportFiles;
import org.stationportal.customers.imports.ImportId;
import org.stationportal.customers.imports.ImportWork;
import org.stationportal.organization.Post;

/** The pages of an import, one question at a time. */
@IntegrationTest
@UseCase("UC-015")
class ImportViewsKT {

    private static long next = 7_900_000_000_000L;

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers made;

    @Autowired
    private CustomerImports imports;

    @Autowired
    private ImportWork work;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private ImportId id = new ImportId(0);

    @BeforeEach
    void signIn() {
        people = stations.create();
        String areaNo = jdbc.sql("select area_no from transformer_area where id = :id")
                .param("id", made.area(people).value())
                .query(String.class)
                .single();
        byte[] file = ImportFiles.xlsx(ImportFiles.rows(200, next += 10_000, List.of(areaNo), true));
        id = stations.as(
                people.get(Post.COUNTER_CLERK), () -> imports.upload("用户档案.xlsx", new ByteArrayInputStream(file)));
        screen.open(people.get(Post.COUNTER_CLERK), Set.of(ImportsView.class, ImportView.class));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void fromTheColumnsToTheResultOneQuestionAPage() {
        open();
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("户号")).getHelperText())
                .startsWith("79");
        _click(_get(Button.class, spec -> spec.withText("检查每一行")));
        assertThat(text()).contains("已处理 0 / 200 行", "可以离开本页");
        work.run();
        open();
        assertThat(text()).contains("可以导入 198 行，有误 2 行", "「户号」请输入户号：10 到 13 位数字。 共 1 处，首见第 101 行");
        assertThat(GridKt._getFormattedRow(_get(Grid.class), 0))
                .containsExactly("101", "户号", "12345", "请输入户号：10 到 13 位数字。");
        _click(_get(Button.class, spec -> spec.withText("导入 198 行")));
        work.run();
        open();
        assertThat(text()).contains("新增 198 户", "有 2 行没有导入", "下载有误的 2 行");
        UI.getCurrent().navigate("customers/import");
        assertThat(text()).contains("用户档案.xlsx", "新增 198 户", "有误 2 行", "已完成");
        assertThat(_find(Upload.class)).hasSize(1);
    }

    @Test
    void aColumnThatIsNeededIsAskedForAtItsField() {
        open();
        ComboBox<String> name = nameColumn();
        _setValue(name, null);
        _click(_get(Button.class, spec -> spec.withText("检查每一行")));
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("请选择是哪一列");
    }

    @Test
    void afterAFailureAButtonGoesOn() {
        open();
        _click(_get(Button.class, spec -> spec.withText("检查每一行")));
        jdbc.sql("update customer_import set incident = 'ABCD-EFGH' where id = :id")
                .param("id", id.value())
                .update();
        open();
        assertThat(text()).contains("故障编号 ABCD-EFGH");
        _click(_get(Button.class, spec -> spec.withText("继续")));
        work.run();
        open();
        assertThat(text()).contains("可以导入 198 行");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> nameColumn() {
        return _get(ComboBox.class, spec -> spec.withLabel("户名"));
    }

    private void open() {
        UI.getCurrent().navigate("customers/import");
        UI.getCurrent().navigate("customers/import/" + id.value());
    }

    private static String text() {
        return KaribuScreen.text(_get(Main.class));
    }
}
