package org.stationportal.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.AssessmentFixture;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.Review;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Who may take out what: role × action, at the services. The entry and the person are a fitter's of the business team. */
@IntegrationTest
@UseCase("UC-029")
class ReportsRightsIT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    private EntryPapers entryPapers;

    @Autowired
    private MonthPapers monthPapers;

    @Autowired
    private Payroll payroll;

    @Autowired
    private Exports exports;

    @Autowired
    private Months months;

    @Autowired
    private Review review;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @ParameterizedTest
    @CsvSource({
        // post,                notice, pack, person, month, payroll, exports
        "FITTER,                   yes,  yes,    yes,    no,      no,      no",
        "COUNTER_CLERK,             no,   no,     no,    no,      no,      no",
        "AREA_MANAGER,              no,   no,     no,    no,      no,      no",
        "BILLING_CLERK,             no,   no,     no,    no,      no,      no",
        "DUTY_OFFICER,              no,   no,     no,    no,      no,      no",
        "BUSINESS_TEAM_LEADER,     yes,  yes,    yes,   yes,      no,      no",
        "READING_TEAM_LEADER,       no,   no,     no,   yes,      no,      no",
        "OPERATIONS_SPECIALIST,     no,   no,     no,    no,      no,      no",
        "LINE_LOSS_SPECIALIST,      no,   no,     no,    no,      no,      no",
        "STATION_HEAD,             yes,  yes,    yes,   yes,     yes,     yes",
        "DEPUTY_HEAD,              yes,  yes,    yes,   yes,     yes,     yes",
        "ADMINISTRATOR,             no,   no,     no,    no,      no,     yes"
    })
    void roleTimesAction(
            Post post, String notice, String pack, String person, String month, String payrollFile, String list) {
        clock.set("2026-10-31T17:00");
        TestStation.People people = stations.create();
        EmployeeId fitter = people.get(Post.FITTER);
        EntryId entry = fixture.breach(people, fitter, people.business(), "1.3", "OTHER_METER", "电能表停走");
        approve(people, entry);
        EmployeeId who = people.get(post);
        assertThat(may(who, () -> entryPapers.notice(entry))).as("notice").isEqualTo(notice);
        assertThat(may(who, () -> entryPapers.pack(entry))).as("pack").isEqualTo(pack);
        assertThat(may(who, () -> monthPapers.workbook(OCTOBER, fitter, nowhere(), Progress.UNWATCHED)))
                .as("person's workbook")
                .isEqualTo(person);
        assertThat(may(who, () -> monthPapers.pdf(OCTOBER, fitter, nowhere(), Progress.UNWATCHED)))
                .as("person's PDF")
                .isEqualTo(person);
        assertThat(may(who, () -> monthPapers.workbook(OCTOBER, nowhere(), Progress.UNWATCHED)))
                .as("month's workbook")
                .isEqualTo(month);
        assertThat(may(who, () -> monthPapers.pdf(OCTOBER, nowhere(), Progress.UNWATCHED)))
                .as("month's PDF")
                .isEqualTo(month);
        assertThat(may(who, () -> payroll.csv(OCTOBER))).as("payroll").isEqualTo(payrollFile);
        assertThat(may(who, () -> exports.page(0, 10))).as("exports").isEqualTo(list);
    }

    private void approve(TestStation.People people, EntryId entry) {
        EmployeeId leader = people.get(Post.BUSINESS_TEAM_LEADER);
        EmployeeId head = people.get(Post.STATION_HEAD);
        stations.run(leader, () -> months.startReview(OCTOBER));
        stations.run(leader, () -> review.confirm(entry));
        stations.run(leader, () -> months.submit(OCTOBER));
        long version = stations.as(head, () -> months.of(OCTOBER)).version();
        stations.run(head, () -> months.approve(OCTOBER, "test", version));
    }

    private String may(EmployeeId who, Runnable action) {
        try {
            stations.run(who, action);
            return "yes";
        } catch (AccessDeniedException | RuleViolation refused) {
            return "no";
        }
    }

    private static OutputStream nowhere() {
        return OutputStream.nullOutputStream();
    }
}
