package org.stationportal.findings.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.findings.FindingKind;
import org.stationportal.findings.SubjectKind;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Findings by the API: recorded once, by those entitled, and read within the reader's reach. */
@IntegrationTest
@UseCase("UC-023")
class FindingApiIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private FindingApi api;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    private EmployeeId specialist = new EmployeeId(0);
    private TestStation.People people;
    private String areaNo = "";

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
        specialist = people.get(Post.OPERATIONS_SPECIALIST);
        areaNo = jdbc.sql("select area_no from transformer_area where id = :id")
                .param("id", customers.area(people).value())
                .query(String.class)
                .single();
    }

    @Test
    void aFindingIsRecordedOnceWhateverIsRepeated() {
        String key = UUID.randomUUID().toString();
        var first = post(specialist, key, request(areaNo, null));
        var second = post(specialist, key, request(areaNo, null));
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(second.getBody()).isEqualTo(first.getBody()).contains("\"clause\":\"2.5\"", areaNo);
        var listed = stations.as(specialist, () -> api.list(0, 50));
        assertThat(listed.total()).isEqualTo(1);
        long id = listed.rows().getFirst().id();
        assertThat(stations.as(specialist, () -> api.get(id)).quantity()).isEqualTo(3);
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> stations.run(stations.create().get(Post.STATION_HEAD), () -> api.get(id)));
    }

    @Test
    void whatIsWrongIsSaidByItsNameAndNothingIsWritten() {
        refused("no", request("A0", null));
        refused("person", request(areaNo, "nobody"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> post(people.get(Post.COUNTER_CLERK), null, request(areaNo, null)));
        assertThat(stations.as(specialist, () -> api.list(0, 50)).total()).isZero();
    }

    private void refused(String field, FindingRequest request) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> post(specialist, null, request))
                .satisfies(e -> assertThat(e.field()).contains(field));
    }

    private ResponseEntity<String> post(EmployeeId by, @Nullable String key, FindingRequest request) {
        return stations.as(by, () -> api.record(key, request));
    }

    private static FindingRequest request(String areaNo, @Nullable String personNo) {
        return new FindingRequest(
                FindingKind.ESTIMATED_READING,
                SubjectKind.AREA,
                areaNo,
                personNo,
                3,
                TODAY.minusDays(1),
                TODAY,
                "整台区示数未变",
                false,
                null,
                null);
    }
}
