package org.stationportal.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.Found;
import org.stationportal.customers.Category;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.Post;

/** The search field of the bar and the page of all results. */
@IntegrationTest
@UseCase("UC-016")
class SearchKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers made;

    @Autowired
    private Search search;

    private SearchBar bar = new SearchBar(new Search(List.of()));
    private TestStation.People people;

    @BeforeEach
    void open() {
        people = stations.create();
        var area = made.area(people);
        made.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
        made.customer(people, area, "<b>粗体</b>商店", Category.COMMERCIAL, Voltage.V380);
        screen.open(people.get(Post.COUNTER_CLERK), Set.of(SearchView.class));
        bar = new SearchBar(search);
        UI.getCurrent().add(bar);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void hitsStandByKindWithWhatWasHitMarked() {
        type("ljg");
        Anchor hit = _find(bar, Anchor.class).getFirst();
        assertThat(hit.getHref()).startsWith("customers/33");
        assertThat(hit.getElement().getAttribute("role")).isEqualTo("option");
        assertThat(hit.getElement().getOuterHTML()).contains("<mark>李建国</mark>");
        assertThat(KaribuScreen.text(bar)).contains("客户").contains("全部结果");
    }

    @Test
    void aNameIsATextAndNeverMarkup() {
        type("粗体");
        assertThat(_find(bar, Anchor.class).getFirst().getElement().getOuterHTML())
                .contains("&lt;b&gt;<mark>粗体</mark>&lt;/b&gt;商店");
    }

    @Test
    void nothingFoundSaysWhatCanBeSearched() {
        type("无此人😀");
        assertThat(KaribuScreen.text(bar)).contains("没有找到“无此人😀”。").contains("最后四位");
        type("");
        assertThat(_find(bar, Anchor.class)).isEmpty();
        assertThat(KaribuScreen.text(bar)).doesNotContain("没有找到");
    }

    @Test
    void anAddressWithATextShowsAllOfIt() {
        UI.getCurrent().navigate(SearchView.class, QueryParameters.of("q", "建国"));
        SearchView view = _get(SearchView.class);
        assertThat(_get(view, TextField.class).getValue()).isEqualTo("建国");
        assertThat(KaribuScreen.text(view)).contains("“建国”的结果").contains("李").contains("客户");
        _setValue(_get(view, TextField.class), "无此人");
        assertThat(KaribuScreen.text(view)).contains("没有找到“无此人”。");
        UI.getCurrent().navigate(SearchView.class);
        assertThat(KaribuScreen.text(_get(SearchView.class))).contains("可以搜索");
    }

    @Test
    void anEndlessTextIsCut() {
        assertThat(Search.words(" " + "李".repeat(5000)).length()).isEqualTo(100);
        assertThat(search.find("李".repeat(5000), 5)).isEmpty();
    }

    @Test
    void onlyAdministratorsFindPeople() {
        String no = "T";
        assertThat(kinds(Post.COUNTER_CLERK, no)).doesNotContain("organization.found.employee");
        assertThat(kinds(Post.ADMINISTRATOR, no)).contains("organization.found.employee");
    }

    private List<String> kinds(Post post, String text) {
        return stations.as(people.get(post), () -> search.find(text, 5)).values().stream()
                .flatMap(List::stream)
                .map(Found::kindKey)
                .distinct()
                .toList();
    }

    private void type(String text) {
        _setValue(_get(bar, TextField.class), text);
    }
}
