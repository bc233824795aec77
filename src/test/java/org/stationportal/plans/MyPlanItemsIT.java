package org.stationportal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.Page;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** What somebody has to do, page by page, and the list of a reading section. */
@IntegrationTest(schema = "files", properties = "portal.sweep.at-once=false")
@UseCase("UC-020")
class MyPlanItemsIT {

    @Autowired
    private PlanFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private PlanWork work;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    private PlanFixture.October october;
    private EmployeeId specialist = new EmployeeId(0);

    @BeforeEach
    void october() {
        october = fixture.october();
        fixture.day("2026-10-06", october.people());
        specialist = october.people().get(Post.OPERATIONS_SPECIALIST);
    }

    @Test
    void eachItemStandsOnOnePageHoweverManyThereAre() {
        PlanSummary check = his();
        jdbc.sql(
                        "insert into plan_item (plan_id, kind, subject_id, no, name) select :plan, 'CUSTOMER', 900000000 + seq,"
                                + " concat('T', seq), '抽查户' from seq_1_to_450")
                .param("plan", check.id().value())
                .update();
        var all = new ArrayList<PlanItemId>();
        Page<PlanItem> page;
        do {
            int number = all.size() / 200;
            page = stations.as(specialist, () -> work.mine(number, 200));
            page.rows().forEach(item -> all.add(item.id()));
        } while (page.rows().size() == 200);
        assertThat(all).hasSize(454).doesNotHaveDuplicates();
        assertThat(page.total()).isEqualTo(454);
        assertThat(stations.as(specialist, work::plans)).containsExactly(check.id());
        assertThat(stations.as(specialist, () -> work.next(check.id())))
                .hasValueSatisfying(item -> assertThat(item.id()).isEqualTo(all.getFirst()));
        assertThat(stations.as(specialist, () -> work.isMine(all.getLast()))).isTrue();
        EmployeeId manager = october.people().get(Post.AREA_MANAGER);
        assertThat(stations.as(manager, () -> work.isMine(all.getLast()))).isFalse();
        assertThat(stations.as(manager, () -> work.next(check.id()))).isEmpty();
        assertThat(stations.as(manager, () -> work.mine(0, 200)).rows())
                .extracting(PlanItem::kind)
                .containsOnly(ItemKind.AREA);
    }

    @Test
    void whatAQuotaAskedForInAMonthThatIsOverIsNobodysTaskAnyMore() {
        PlanSummary check = his();
        assertThat(stations.as(specialist, work::plans)).containsExactly(check.id());
        fixture.day("2026-11-02", october.people());
        assertThat(stations.as(specialist, work::plans)).doesNotContain(check.id());
        assertThat(stations.as(specialist, () -> work.mine(0, 200)).rows())
                .extracting(PlanItem::plan)
                .doesNotContain(check.id());
        assertThat(stations.as(specialist, () -> work.next(check.id()))).isEmpty();
    }

    @Test
    void aReadingSectionsItemsAreThoseOfItsCustomersMetersAndAreas() {
        PlanSummary check = his();
        PlanSummary list = fixture.one(october, PlanKind.METER_LIST);
        PlanSummary collection = fixture.one(october, PlanKind.TARIFF_COLLECTION);
        jdbc.sql(
                        "update customer set reading_section = if(name in ('李建国1', '李建国2'), 'D01', 'D02') where area_id = :area")
                .param("area", october.area().value())
                .update();
        assertThat(sections(check)).containsExactly("D01", "D02");
        assertThat(sections(list)).containsExactly("D01");
        assertThat(sections(collection)).containsExactly("D01", "D02");
        assertThat(names(check, "D01")).containsExactlyInAnyOrder("李建国1", "李建国2");
        assertThat(names(list, "D01")).containsExactly("李建国1");
        assertThat(names(list, "D02")).isEmpty();
        assertThat(names(collection, "D02")).hasSize(1);
    }

    private PlanSummary his() {
        return fixture.all(october, LocalDate.of(2026, 10, 1)).stream()
                .filter(plan -> plan.kind() == PlanKind.SPOT_CHECK && plan.isHeldBy(specialist))
                .findFirst()
                .orElseThrow();
    }

    private List<String> sections(PlanSummary plan) {
        return stations.as(october.people().get(Post.STATION_HEAD), () -> plans.sections(plan.id()));
    }

    private List<String> names(PlanSummary plan, String section) {
        var filter = new ItemFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(section));
        return stations
                .as(october.people().get(Post.STATION_HEAD), () -> plans.items(plan.id(), filter, 0, 10))
                .rows()
                .stream()
                .map(PlanItem::name)
                .toList();
    }
}
