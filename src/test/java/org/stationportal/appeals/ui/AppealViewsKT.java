package org.stationportal.appeals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.appeals.AppealFile;
import org.stationportal.appeals.AppealFilter;
import org.stationportal.appeals.AppealFixture;
import org.stationportal.appeals.AppealKind;
import org.stationportal.appeals.AppealState;
import org.stationportal.appeals.Appealing;
import org.stationportal.appeals.Appeals;
import org.stationportal.appeals.FileAppeal;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.Ledger;
import org.stationportal.conversations.CardText;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.conversations.SentCard;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** The page of an appeal as the person and as whoever decides, the list, the cards, and the button in the evidence. */
@IntegrationTest
@UseCase("UC-027")
class AppealViewsKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Appealing appealing;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Conversations conversations;

    @Autowired
    private AppealParts parts;

    @Autowired
    private AppealsCount menu;

    @Autowired
    private EntriesCard entriesCard;

    @Autowired
    private DecidedCard decidedCard;

    @Autowired
    private List<CardText> letters;

    @Autowired
    private AppealFixture fixture;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    private TestStation.People people;
    private EmployeeId fitter;
    private EmployeeId leader;
    private EntryId entry = new EntryId(0);

    @BeforeEach
    void entry() {
        clock.set("2026-10-27T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        entry = fixture.entry(people, fitter, people.business());
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void thePersonFilesAndWhatHeWroteStaysWhenItIsRefused() {
        open(fitter, "appeals/" + entry.value());
        assertThat(page()).contains("本月公示结束前均可申诉", "电能表停走");
        _click(_get(Button.class, spec -> spec.withText("提交申诉")));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "暴雨冲毁道路，车辆不能到达");
        stations.run(fitter, () -> appealing.file(new FileAppeal(entry, AppealKind.APPEAL, "另一台设备上已提交")));
        _click(_get(Button.class, spec -> spec.withText("提交申诉")));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("暴雨冲毁道路，车辆不能到达");
        UI.getCurrent().navigate("appeals");
        UI.getCurrent().navigate("appeals/" + entry.value());
        assertThat(page()).contains("另一台设备上已提交", "待裁定");
        _assertNone(TextArea.class);
    }

    @Test
    void thePersonFilesAndWithdraws() {
        open(fitter, "appeals/" + entry.value());
        this.<AppealKind>group("事项").setValue(AppealKind.EXEMPTION);
        _setValue(_get(TextArea.class), "暴雨冲毁道路，车辆不能到达");
        _click(_get(Button.class, spec -> spec.withText("提交申诉")));
        assertThat(page()).contains("免责申请", "待裁定", "暴雨冲毁道路");
        _click(_get(_get(Main.class), Button.class, spec -> spec.withText("撤回申诉")));
        confirm(_get(Dialog.class), "已核实无误");
        assertThat(page()).contains("已撤回", "提交申诉");
    }

    @Test
    void whoeverDecidesChoosesAndSaysWhy() {
        stations.run(fitter, () -> appealing.file(new FileAppeal(entry, AppealKind.APPEAL, "现场照片为证")));
        open(leader, "appeals");
        assertThat(page()).contains("有 1 件申诉待您裁定");
        Grid<?> grid =
                com.github.mvysny.kaributesting.v10.LocatorJ._find(Grid.class).getFirst();
        assertThat(GridKt._size(grid)).isEqualTo(1);
        UI.getCurrent().navigate("appeals/" + entry.value());
        _click(_get(Button.class, spec -> spec.withText("作出裁定")));
        assertThat(group("裁定").isInvalid()).isTrue();
        this.<AppealState>group("裁定").setValue(AppealState.OVERTURNED);
        _click(_get(Button.class, spec -> spec.withText("作出裁定")));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "道路中断属实");
        _click(_get(Button.class, spec -> spec.withText("作出裁定")));
        assertThat(page()).contains("申诉成立", "道路中断属实");
        _assertNone(Button.class, spec -> spec.withText("作出裁定"));
        assertThat(file().appeals().getFirst().state()).isEqualTo(AppealState.OVERTURNED);
    }

    @Test
    void theEvidenceLeadsToTheAppealAndTheMenuShowsItToThoseWhoHaveOne() {
        screen.open(fitter, Set.of(AppealView.class, AppealsView.class));
        assertThat(words(fitter)).contains("申诉").contains("公示结束前");
        assertThat(menu.inMenu()).isFalse();
        screen.close();
        screen.open(leader, Set.of(AppealView.class, AppealsView.class));
        assertThat(words(leader)).isEmpty();
        screen.close();
        stations.run(fitter, () -> appealing.file(new FileAppeal(entry, AppealKind.APPEAL, "现场照片为证")));
        screen.open(leader, Set.of(AppealView.class, AppealsView.class));
        assertThat(words(leader)).isEqualTo("查看申诉");
        assertThat(menu.inMenu()).isTrue();
        assertThat(menu.count()).isEqualTo(1);
        screen.close();
        screen.open(people.get(Post.COUNTER_CLERK), Set.of(AppealView.class, AppealsView.class));
        assertThat(menu.inMenu()).isFalse();
        UI.getCurrent().navigate("appeals");
        assertThat(page()).contains("我的申诉", "在“我的考核”中打开一条记录即可申诉").doesNotContain("没有待您裁定的申诉");
        _assertNone(TabSheet.class);
        _get(Button.class, spec -> spec.withText("打开我的考核"));
        screen.close();
        open(fitter, "appeals");
        assertThat(page()).contains("我的申诉");
        _assertNone(TabSheet.class);
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void theChatTellsOfTheEntryAndOfTheDecision() {
        screen.open(fitter, Set.of(AppealView.class, AppealsView.class));
        MessageDetails told = card("appeals.entries");
        var shown = entriesCard.render(told.payloadId(), told);
        UI.getCurrent().add(shown);
        assertThat(KaribuScreen.text(shown)).contains("您有 1 条新的考核记录", "电能表停走", "申诉");
        stations.run(fitter, () -> appealing.file(new FileAppeal(entry, AppealKind.APPEAL, "现场照片为证")));
        entriesCard.refresh(shown, told.payloadId(), told);
        assertThat(KaribuScreen.text(shown)).contains("查看申诉");
        var appeal = file().appeals().getFirst();
        stations.run(leader, () -> appealing.uphold(appeal.id(), "照片不能证明"));
        MessageDetails decided = card("appeals.decided");
        var decision = decidedCard.render(decided.payloadId(), decided);
        UI.getCurrent().add(decision);
        assertThat(KaribuScreen.text(decision)).contains("维持", "照片不能证明", "申请复议", "可申诉至");
        assertThat(letter(told)).contains("1 条新的考核记录").contains("电能表停走");
        assertThat(letter(decided)).contains("申诉结果 · 维持").contains("照片不能证明");
    }

    private String letter(MessageDetails message) {
        CardText text = letters.stream()
                .filter(each -> each.type().equals(message.payloadType()))
                .findFirst()
                .orElseThrow();
        var sent = new SentCard(message.id(), message.payloadId(), fitter);
        return text.subject(sent, Locale.CHINESE) + "\n" + text.text(sent, Locale.CHINESE);
    }

    private MessageDetails card(String type) {
        return stations
                .as(fitter, () -> conversations.messages(conversations.portalOf(fitter), Optional.empty(), 100))
                .stream()
                .filter(message -> message.payloadType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private String words(EmployeeId who) {
        var seen = stations.as(who, () -> ledger.find(entry)).orElseThrow();
        var all = new StringBuilder();
        stations.as(who, () -> parts.of(seen, () -> {})).forEach(part -> all.append(KaribuScreen.text(part)));
        return all.toString();
    }

    private AppealFile file() {
        assertThat(stations.as(fitter, () -> appeals.count(AppealFilter.MINE))).isPositive();
        return stations.as(fitter, () -> appeals.file(entry)).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> group(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private void open(EmployeeId who, String path) {
        screen.open(who, Set.of(AppealView.class, AppealsView.class));
        UI.getCurrent().navigate(path);
    }

    private String page() {
        return KaribuScreen.text(_get(Main.class));
    }

    /** Fills the dialog's reason and confirms. */
    private static void confirm(Dialog dialog, String reason) {
        _setValue(_get(dialog, TextArea.class), reason);
        dialog.getFooter()
                .getElement()
                .getChildren()
                .map(element -> element.getComponent().orElseThrow())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("撤回申诉"))
                .findFirst()
                .ifPresent(button -> _click(button));
    }
}
