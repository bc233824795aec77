package org.stationportal.appeals.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.appeals.AppealFixture;
import org.stationportal.appeals.AppealId;
import org.stationportal.appeals.AppealKind;
import org.stationportal.appeals.AppealState;
import org.stationportal.appeals.Appealing;
import org.stationportal.appeals.FileAppeal;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** Appeals as other systems read them: within the reader's reach. */
@IntegrationTest
@UseCase("UC-027")
class AppealApiIT {

    @Autowired
    private AppealApi api;

    @Autowired
    private Appealing appealing;

    @Autowired
    private Employees employees;

    @Autowired
    private AppealFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    private TestStation.People people;
    private EmployeeId fitter;
    private AppealId id = new AppealId(0);

    @BeforeEach
    void appealed() {
        clock.set("2026-10-27T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        var entry = fixture.entry(people, fitter, people.business());
        id = stations.as(fitter, () -> appealing.file(new FileAppeal(entry, AppealKind.APPEAL, "记录与事实不符")));
    }

    @Test
    void aProgramOfTheStationReadsThem() {
        var list = fixture.asIntegration(people, () -> api.list(0, 50));
        assertThat(list.total()).isEqualTo(1);
        AppealAnswer answer = fixture.asIntegration(people, () -> api.get(id.value()));
        assertThat(list.rows()).containsExactly(answer);
        assertThat(answer)
                .returns(AppealState.PENDING, AppealAnswer::state)
                .returns("1.3", AppealAnswer::clause)
                .returns(1, AppealAnswer::instance)
                .returns(employees.get(fitter).employeeNo(), AppealAnswer::personNo);
    }

    @Test
    void othersAreUnknown() {
        EmployeeId colleague = people.get(Post.COUNTER_CLERK);
        assertThat(stations.as(colleague, () -> api.list(0, 50)).total()).isZero();
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> stations.as(colleague, () -> api.get(id.value())))
                .matches(refusal -> refusal.getStatusCode() == HttpStatus.NOT_FOUND);
    }
}
