package org.stationportal.customers.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.Category;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.Post;

/** The file standard: the portal's own until the station makes one, each change a version with a day of effect. */
@IntegrationTest
@UseCase("UC-014")
class FileStandardIT {

    private static final CustomerKind HOUSEHOLD = new CustomerKind(Category.RESIDENTIAL, false);

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private FileStandard standard;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
    }

    @Test
    void withoutAStandardOfItsOwnAStationHasThePortals() {
        StandardVersion version = inForce();
        assertThat(version.changedAt()).isEmpty();
        assertThat(version.demands().keySet()).containsExactlyInAnyOrderElementsOf(CustomerKind.all());
        assertThat(version.demand(HOUSEHOLD, FileItem.PHONE)).isEqualTo(Demand.REQUIRED);
        assertThat(version.demand(HOUSEHOLD, FileItem.RUNNING_KVA)).isEqualTo(Demand.NONE);
        assertThat(version.documents(Category.RESIDENTIAL, Voltage.V220))
                .containsExactly(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE)
                .isEqualTo(version.documentsThatMayFollow(Category.RESIDENTIAL, Voltage.V220));
        assertThat(version.documents(Category.COMMERCIAL, Voltage.V380))
                .containsExactly(Document.BUSINESS_LICENCE, Document.REPRESENTATIVE_IDENTITY);
        assertThat(version.documentsThatMayFollow(Category.COMMERCIAL, Voltage.V380))
                .isEmpty();
        assertThat(version.documents(Category.LARGE_INDUSTRIAL, Voltage.KV10))
                .contains(Document.EQUIPMENT_LIST, Document.SUPPLY_CONTRACT);
        var dedicated = new CustomerKind(Category.LARGE_INDUSTRIAL, true);
        assertThat(version.demand(dedicated, FileItem.METERING_METHOD)).isEqualTo(Demand.REQUIRED);
        assertThat(version.demand(dedicated, FileItem.RUNNING_KVA)).isEqualTo(Demand.REQUIRED);
    }

    @Test
    void aChangeHoldsFromItsDayOnAndTheVersionsBeforeStay() {
        change(LocalDate.of(2026, 12, 1), FileItem.PHONE, Demand.NONE);
        assertThat(inForce().demand(HOUSEHOLD, FileItem.PHONE)).isEqualTo(Demand.REQUIRED);
        clock.set("2026-12-01T00:00");
        assertThat(inForce().demand(HOUSEHOLD, FileItem.PHONE)).isEqualTo(Demand.NONE);
        assertThat(inForce().demand(HOUSEHOLD, FileItem.ADDRESS)).isEqualTo(Demand.REQUIRED);
        assertThat(inForce().changedBy()).startsWith("administrator");
        assertThat(stations.as(people.get(Post.COUNTER_CLERK), () -> standard.versions()))
                .hasSize(2);
        var elsewhere = stations.create();
        assertThat(stations.as(elsewhere.get(Post.COUNTER_CLERK), () -> standard.inForce())
                        .demand(HOUSEHOLD, FileItem.PHONE))
                .as("another station keeps the portal's")
                .isEqualTo(Demand.REQUIRED);
    }

    @Test
    void noChangeReachesBack() {
        refused("effectiveFrom", LocalDate.of(2026, 11, 23), FileItem.PHONE, Demand.NONE);
        change(LocalDate.of(2026, 12, 1), FileItem.PHONE, Demand.NONE);
        refused("effectiveFrom", LocalDate.of(2026, 12, 1), FileItem.PHONE, Demand.NONE);
        refused("effectiveFrom", LocalDate.of(2026, 11, 30), FileItem.PHONE, Demand.NONE);
    }

    @Test
    void aFieldCannotFollowLater() {
        assertThatThrownBy(() -> change(LocalDate.of(2026, 12, 1), FileItem.PHONE, Demand.MAY_FOLLOW))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void versionsAreNeverEdited() {
        assertThatThrownBy(() -> jdbc.sql("update file_standard_rule set demand = 'MAY_FOLLOW' where version_id = 1")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never edited");
        assertThatThrownBy(() -> jdbc.sql("delete from file_standard_version where id = 1")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void onlyTheAdministratorChangesIt(Post post) {
        assertThat(stations.as(people.get(post), () -> standard.versions())).isNotEmpty();
        if (post != Post.ADMINISTRATOR) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() ->
                            stations.run(people.get(post), () -> standard.change(LocalDate.of(2026, 12, 1), Map.of())));
        }
    }

    private StandardVersion inForce() {
        return stations.as(people.get(Post.COUNTER_CLERK), () -> standard.inForce());
    }

    private void refused(String field, LocalDate from, FileItem item, Demand demand) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> change(from, item, demand))
                .matches(violation -> violation.field().filter(field::equals).isPresent());
    }

    private void change(LocalDate from, FileItem item, Demand demand) {
        Map<CustomerKind, Map<FileItem, Demand>> demands = new HashMap<>();
        inForce().demands().forEach((kind, items) -> demands.put(kind, new EnumMap<>(items)));
        Objects.requireNonNull(demands.get(HOUSEHOLD)).put(item, demand);
        stations.run(people.get(Post.ADMINISTRATOR), () -> standard.change(from, demands));
    }
}
