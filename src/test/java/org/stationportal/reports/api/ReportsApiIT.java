package org.stationportal.reports.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.AssessmentFixture;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.MonthState;
import org.stationportal.organization.Accounts;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reports.Exports;
import org.stationportal.reports.PaperKind;

/** The month's totals and the evidence for other systems: the payroll's account reads its station and nothing else. */
@IntegrationTest
@UseCase("UC-029")
class ReportsApiIT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    private MonthTotalsApi totals;

    @Autowired
    private EvidenceApi evidence;

    @Autowired
    private Exports exports;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EntryId entry;

    @BeforeEach
    void station() {
        clock.set("2026-10-20T09:00");
        people = stations.create();
        entry = fixture.breach(people, people.get(Post.FITTER), people.business(), "1.3", "OTHER_METER", "电能表停走");
        jdbc.sql(
                        "insert into integration_account (name, password_hash, station_id) values (:name, '{noop}x', :station)")
                .param("name", account())
                .param("station", people.station().value())
                .update();
    }

    @Test
    void theAccountReadsTheTotalsOfItsStation() {
        MonthTotalsApi.Totals month = asAccount(() -> totals.totals(OCTOBER));
        assertThat(month.state()).isEqualTo(MonthState.OPEN);
        assertThat(month.sealed()).isFalse();
        assertThat(month.people()).singleElement().satisfies(line -> {
            assertThat(line.deductions()).isEqualTo(new BigDecimal("50.00"));
            assertThat(line.payable()).isEqualTo(new BigDecimal("-50.00"));
            assertThat(line.team()).isEqualTo("用电营业班");
        });
    }

    @Test
    void theAccountTakesAPackAndTheListNamesNobody() {
        assertThat(asAccount(() -> evidence.evidence(entry.value())).getBody()).isNotEmpty();
        var last = stations.as(people.get(Post.STATION_HEAD), () -> exports.page(0, 1))
                .rows()
                .getFirst();
        assertThat(last.kind()).contains(PaperKind.EVIDENCE_PACK);
        assertThat(last.by()).isEmpty();
        assertThat(last.entry()).contains(entry);
    }

    @Test
    void aPersonReadsNoTotals() {
        EmployeeId fitter = people.get(Post.FITTER);
        assertThatThrownBy(() -> stations.run(fitter, () -> totals.totals(OCTOBER)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String account() {
        return "payroll" + people.station().value();
    }

    private <T> T asAccount(Supplier<T> action) {
        var account = accounts.loadUserByUsername(account());
        var previous = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(previous);
        }
    }
}
