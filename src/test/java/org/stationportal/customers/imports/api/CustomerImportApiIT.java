package org.stationportal.customers.imports.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.IdentityNumberShown;
import org.stationportal.customers.IdentityNumbers;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportChoice;
import org.stationportal.customers.imports.ImportFiles;
import org.stationportal.customers.imports.ImportId;
import org.stationportal.customers.imports.ImportState;
import org.stationportal.customers.imports.ImportWork;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import tools.jackson.databind.json.JsonMapper;

/** Programs import as people do, in the name of somebody who may; and who may is the same everywhere. */
@IntegrationTest
@UseCase("UC-015")
class CustomerImportApiIT {

    private static final EnumSet<Post> MAY =
            EnumSet.of(Post.COUNTER_CLERK, Post.BUSINESS_TEAM_LEADER, Post.ADMINISTRATOR);
    private static long next = 7_800_000_000_000L;

    @Autowired
    private CustomerImportApi api;

    @Autowired
    private CustomerImports imports;

    @Autowired
    private ImportWork work;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers made;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityNumbers numbers;

    @Autowired
    private JsonMapper json;

    private TestStation.People people;
    private EmployeeId clerk;
    private MockMultipartFile file;

    @BeforeEach
    void station() {
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        String areaNo = jdbc.sql("select area_no from transformer_area where id = :id")
                .param("id", made.area(people).value())
                .query(String.class)
                .single();
        byte[] csv = ImportFiles.csv(ImportFiles.rows(200, next += 10_000, List.of(areaNo), true));
        file = new MockMultipartFile("file", "C:\\exports\\用户.csv", "text/csv", csv);
    }

    @Test
    void aFileIsCheckedStartedFollowedAndItsRejectedRowsFetched() throws IOException {
        var answer = stations.as(clerk, this::upload);
        assertThat(answer.state()).isEqualTo(ImportState.CHECKING);
        assertThat(answer.fileName()).isEqualTo("用户.csv");
        work.run();
        var checked = stations.as(clerk, () -> api.get(answer.id()));
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(checked.problems())
                .hasSize(2)
                .allSatisfy(kind -> assertThat(kind.field()).isEqualTo("CUSTOMER_NO"));
        stations.as(clerk, () -> api.start(answer.id(), null, ImportChoice.GOOD_ROWS_ONLY));
        work.run();
        var done = stations.as(clerk, () -> api.get(answer.id()));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.written().newCustomers()).isEqualTo(198);
        var rejected = stations.as(clerk, () -> {
            var out = new ByteArrayOutputStream();
            try {
                Objects.requireNonNull(api.rejected(answer.id(), Locale.CHINESE).getBody())
                        .writeTo(out);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return out.toByteArray();
        });
        assertThat(rejected).startsWith('P', 'K');
    }

    @Test
    void theImportsOfAnotherStationAreUnknown() {
        long id = stations.as(clerk, this::upload).id();
        EmployeeId stranger = stations.create().get(Post.COUNTER_CLERK);
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> stations.as(stranger, () -> api.get(id)))
                .matches(refusal -> refusal.getStatusCode() == HttpStatus.NOT_FOUND);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(stranger, () -> imports.abandon(new ImportId(id))));
        assertThat(stations.as(stranger, () -> imports.list(0, 9)).total()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void whoMayImport(Post post) {
        EmployeeId person = people.get(post);
        if (MAY.contains(post)) {
            assertThat(stations.as(person, this::upload).badRows()).isZero();
            return;
        }
        var id = new ImportId(1);
        for (Runnable action : List.<Runnable>of(
                () -> imports.upload("a.csv", new java.io.ByteArrayInputStream("户号".getBytes(StandardCharsets.UTF_8))),
                () -> imports.list(0, 1),
                () -> imports.find(id),
                () -> imports.get(id),
                () -> imports.problems(id, 0, 1),
                () -> imports.problemCounts(id),
                () -> imports.check(id, java.util.Map.of()),
                () -> imports.start(id, ImportChoice.GOOD_ROWS_ONLY),
                () -> imports.resume(id),
                () -> imports.abandon(id),
                () -> imports.rejectedRows(id, new ByteArrayOutputStream(), Locale.CHINESE),
                () -> numbers.handOut(1, "a.csv", 1),
                () -> api.get(1))) {
            assertThatThrownBy(() -> stations.run(person, action)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aRepeatWithTheSameKeyIsTheSameImport() {
        String key = UUID.randomUUID().toString();
        var first = stations.as(clerk, () -> api.upload(key, file));
        work.run();
        var second = stations.as(clerk, () -> api.upload(key, file));
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().getLocation())
                .isNotNull()
                .isEqualTo(first.getHeaders().getLocation());
        assertThat(stations.as(clerk, () -> imports.list(0, 9)).total()).isOne();

        var other = new MockMultipartFile("file", "用户.csv", "text/csv", "户号\r\n1".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.as(clerk, () -> api.upload(key, other)))
                .matches(violation -> violation.key().equals("base.error.idempotencyKeyUsed"));
    }

    @Test
    void aStartThatIsRepeatedIsOneStart() {
        long id = stations.as(clerk, this::upload).id();
        work.run();
        String key = UUID.randomUUID().toString();
        var first = stations.as(clerk, () -> api.start(id, key, ImportChoice.GOOD_ROWS_ONLY));
        work.run();
        assertThat(stations.as(clerk, () -> api.start(id, key, ImportChoice.GOOD_ROWS_ONLY))
                        .getBody())
                .isEqualTo(first.getBody());
        assertThat(stations.as(clerk, () -> api.get(id)).written().newCustomers())
                .isEqualTo(198);
    }

    @Test
    void whoFetchesRejectedRowsStandsInTheLogOfIdentityNumbers() {
        long id = stations.as(clerk, this::upload).id();
        work.run();
        assertThat(log()).isEmpty();
        stations.run(clerk, () -> imports.rejectedRows(new ImportId(id), new ByteArrayOutputStream(), Locale.ENGLISH));
        assertThat(log()).singleElement().satisfies(shown -> {
            assertThat(shown.shownTo()).startsWith("counter_clerk");
            assertThat(shown.reason()).isEqualTo("下载导入文件“用户.csv”的退回数据（2 行）");
            assertThat(shown.customerNo()).isEmpty();
        });
    }

    private List<IdentityNumberShown> log() {
        return stations.as(people.get(Post.ADMINISTRATOR), () -> numbers.log(0, 9))
                .rows();
    }

    @Test
    void aFileThatIsRefusedLeavesNothing() {
        var empty = new MockMultipartFile("file", "leer.csv", "text/csv", new byte[0]);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.as(clerk, () -> upload(empty)))
                .matches(violation -> violation.field().orElseThrow().equals("file"));
        assertThat(stations.as(clerk, () -> imports.list(0, 9)).total()).isZero();
    }

    private CustomerImportApi.ImportAnswer upload() {
        return upload(file);
    }

    private CustomerImportApi.ImportAnswer upload(MockMultipartFile uploaded) {
        return json.readValue(api.upload(null, uploaded).getBody(), CustomerImportApi.ImportAnswer.class);
    }
}
