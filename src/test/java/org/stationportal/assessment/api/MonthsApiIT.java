package org.stationportal.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.assessment.MonthScene.OCTOBER;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.MonthScene;
import org.stationportal.assessment.MonthState;
import org.stationportal.organization.Post;

/** The months for payroll: read only, for programs and heads. */
@IntegrationTest
@UseCase("UC-026")
class MonthsApiIT {

    @Autowired
    private MonthsApi api;

    @Autowired
    private MonthScene scenes;

    @Autowired
    private TestStation stations;

    @Test
    void aProgramReadsTheSealedMonthByPersonAndClause() {
        var scene = scenes.at(MonthState.PUBLISHED);
        MonthsApi.Month month = stations.asProgram(scene.people(), () -> api.month(OCTOBER));
        assertThat(month.step().state()).isEqualTo(MonthState.PUBLISHED);
        assertThat(month.step().sealed()).isTrue();
        assertThat(month.step().lastHash()).hasSize(64);
        assertThat(month.step().publishedUntil()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(month.total()).isEqualByComparingTo("-20");
        assertThat(month.people()).hasSize(1);
        assertThat(month.people().getFirst().total()).isEqualTo(new BigDecimal("-20.00"));
        assertThat(month.people().getFirst().payable()).isEqualTo(new BigDecimal("-20.00"));
        assertThat(month.people().getFirst().clauses())
                .extracting(MonthsApi.Clause::clause)
                .containsExactly("1.3");
        assertThat(stations.asProgram(scene.people(), api::all))
                .extracting(MonthsApi.Step::month)
                .contains(OCTOBER);
    }

    @Test
    void anOpenMonthSaysThatItIsNotSealedAndAnotherStationsIsEmpty() {
        var scene = scenes.at(MonthState.OPEN);
        assertThat(stations.as(scene.people().get(Post.STATION_HEAD), () -> api.month(OCTOBER))
                        .step()
                        .sealed())
                .isFalse();
        assertThat(stations.asProgram(stations.create(), () -> api.month(OCTOBER))
                        .people())
                .isEmpty();
        for (Post post : Post.values()) {
            if (post != Post.STATION_HEAD && post != Post.DEPUTY_HEAD) {
                assertThatThrownBy(() -> stations.as(scene.people().get(post), () -> api.month(OCTOBER)))
                        .as(post.name())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }
}
