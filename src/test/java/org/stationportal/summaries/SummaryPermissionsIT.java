package org.stationportal.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Who does what with a summary: its person writes, who leads him reads and comments, nobody else sees it. */
@IntegrationTest(schema = "summaries", properties = "portal.sweep.at-once=false")
@UseCase("UC-024")
class SummaryPermissionsIT {

    private static final Set<Post> HEADS = EnumSet.of(Post.STATION_HEAD, Post.DEPUTY_HEAD);
    private static final Week WEEK = new Week(LocalDate.of(2026, 11, 23));

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Summaries summaries;

    @Autowired
    private SummaryWriting writing;

    @Autowired
    private Submissions submissions;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;

    @BeforeEach
    void station() {
        clock.set("2026-11-27T09:00");
        people = stations.create();
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void aSpecialistsIsReadAndCommentedOnByHeadAndDeputyOnly(Post reader) {
        table(Post.LINE_LOSS_SPECIALIST, reader, HEADS.contains(reader));
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void aTeamLeadersIsReadAndCommentedOnByHeadAndDeputyOnly(Post reader) {
        table(Post.READING_TEAM_LEADER, reader, HEADS.contains(reader));
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void aFittersIsReadAndCommentedOnByHisLeaderToo(Post reader) {
        table(Post.FITTER, reader, HEADS.contains(reader) || reader == Post.BUSINESS_TEAM_LEADER);
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void theHeadsIsReadAndCommentedOnByTheDeputyOnly(Post reader) {
        table(Post.STATION_HEAD, reader, reader == Post.DEPUTY_HEAD);
    }

    private void table(Post writer, Post post, boolean directs) {
        EmployeeId person = people.get(writer);
        EmployeeId reader = people.get(post);
        SummaryId id = stations.as(person, () -> writing.open(WEEK));
        stations.run(person, () -> writing.plan(id, "走访专变客户"));
        stations.run(person, () -> writing.tick(id, planned(person, id), true));
        stations.run(person, () -> writing.write(id, SummaryText.PROBLEMS, "人手不足"));
        if (writer == post) {
            assertThat(stations.as(reader, () -> summaries.find(id)).orElseThrow())
                    .returns(true, SummaryDetails::mine)
                    .returns(true, SummaryDetails::writable)
                    .returns(false, SummaryDetails::directed);
        } else {
            refusesToWrite(reader, id, planned(person, id));
            readsThePlanOnly(reader, id, directs);
        }
        stations.run(person, () -> writing.write(id, SummaryText.WORK, "抽查 5 个台区"));
        stations.run(person, () -> submissions.submit(id));
        stations.run(person, () -> writing.write(id, SummaryText.WORK, "草稿"));
        if (writer != post) {
            refusesToWrite(reader, id, planned(person, id));
        }
        boolean reads = directs || writer == post;
        assertThat(stations.as(reader, () -> summaries.find(id)).isPresent()).isEqualTo(reads);
        assertThat(stations.as(reader, () -> summaries.ofWeek(WEEK, 0, 10)).rows())
                .hasSize(reads ? 1 : 0);
        assertThat(stations.as(reader, () -> summaries.revisions(id))).hasSize(reads ? 1 : 0);
        assertThat(stations.as(reader, () -> summaries.find(id, 1)).isPresent()).isEqualTo(reads);
        assertThat(stations.as(reader, () -> summaries.mine(0, 10)).rows()).hasSize(writer == post ? 1 : 0);
        if (directs) {
            assertThat(stations.as(reader, () -> summaries.find(id))
                            .orElseThrow()
                            .words()
                            .work())
                    .isEqualTo("抽查 5 个台区");
            stations.run(reader, () -> submissions.comment(id, "已阅"));
        } else {
            assertThatThrownBy(() -> stations.run(reader, () -> submissions.comment(id, "已阅")))
                    .isInstanceOf(RuleViolation.class);
            assertThatThrownBy(() -> stations.run(reader, () -> submissions.reopen(id, "补充")))
                    .isInstanceOf(RuleViolation.class);
        }
        assertThat(stations.as(reader, () -> summaries.comments(id))).hasSize(directs ? 1 : 0);
        if (writer == post) {
            theDatabaseRefusesItToo(reader, id);
        }
        var elsewhere = stations.create();
        assertThat(stations.as(elsewhere.get(Post.STATION_HEAD), () -> summaries.find(id)))
                .isEmpty();
    }

    private void readsThePlanOnly(EmployeeId reader, SummaryId id, boolean directs) {
        var read = stations.as(reader, () -> summaries.find(id));
        assertThat(read.isPresent()).isEqualTo(directs);
        read.ifPresent(details -> {
            assertThat(details.planned()).hasSize(1);
            assertThat(details.words().problems()).as("a draft is its writer's").isEmpty();
            assertThat(details.directed()).isTrue();
            assertThat(details.writable()).isFalse();
        });
    }

    private void refusesToWrite(EmployeeId reader, SummaryId id, long item) {
        for (Runnable action : new Runnable[] {
            () -> writing.plan(id, "代拟计划"),
            () -> writing.drop(id, item),
            () -> writing.tick(id, item, false),
            () -> writing.remark(id, item, "备注"),
            () -> writing.write(id, SummaryText.WORK, "代写"),
            () -> writing.fill(id),
            () -> submissions.submit(id)
        }) {
            assertThatThrownBy(() -> stations.run(reader, action)).isInstanceOf(RuleViolation.class);
        }
        assertThat(stations.as(reader, () -> summaries.ahead(id))).isEmpty();
    }

    private void theDatabaseRefusesItToo(EmployeeId reader, SummaryId id) {
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into weekly_comment (summary_id, revision, kind, at, by_id, by_name, words)"
                                        + " values (:id, 1, 'COMMENT', now(6), :by, 'x', 'x')")
                        .param("id", id.value())
                        .param("by", reader.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("nobody comments");
    }

    private long planned(EmployeeId person, SummaryId id) {
        return stations.as(person, () -> summaries.find(id))
                .orElseThrow()
                .planned()
                .getFirst()
                .id();
    }
}
