package org.stationportal.summaries.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.summaries.Submissions;
import org.stationportal.summaries.SummaryId;
import org.stationportal.summaries.SummaryText;
import org.stationportal.summaries.SummaryWriting;
import org.stationportal.summaries.Week;
import org.stationportal.summaries.WeeklyDuties;

/** People see through the API what they see on the screens; a program sees what was submitted in its station. */
@IntegrationTest(schema = "summaries", properties = "portal.sweep.at-once=false")
@UseCase("UC-024")
class SummaryApiIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String PATH = "/api/v1/weekly-summaries";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Employees employees;

    @Autowired
    private SummaryWriting writing;

    @Autowired
    private Submissions submissions;

    @Autowired
    private WeeklyDuties duties;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;
    private TestStation.People people;
    private EmployeeId specialist;
    private SummaryId id;

    @BeforeEach
    void aWeekWithAPlan() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clock.set("2026-11-23T08:30");
        people = stations.create();
        specialist = people.get(Post.OPERATIONS_SPECIALIST);
        duties.run(MONDAY);
        id = stations.as(specialist, () -> writing.open(new Week(MONDAY)));
        stations.run(specialist, () -> writing.plan(id, "走访专变客户"));
        stations.run(specialist, () -> writing.write(id, SummaryText.WORK, "抽查 5 个台区"));
    }

    @Test
    void theHeadListsTheWeekWithWhatIsOwed() throws Exception {
        as(Post.STATION_HEAD, "?week=2026-11-23")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(4))
                .andExpect(jsonPath("$.rows[*].week", contains("2026-11-23", "2026-11-23", "2026-11-23", "2026-11-23")))
                .andExpect(jsonPath(
                        "$.rows[*].employeeNo",
                        containsInAnyOrder(
                                no(Post.OPERATIONS_SPECIALIST),
                                no(Post.LINE_LOSS_SPECIALIST),
                                no(Post.BUSINESS_TEAM_LEADER),
                                no(Post.READING_TEAM_LEADER))))
                .andExpect(jsonPath("$.rows[0].dueAt").value("2026-11-27T09:30:00Z"))
                .andExpect(jsonPath("$.rows[0].status").value("OPEN"));
        as(Post.STATION_HEAD, "?week=2026-11-23&page=1&size=3")
                .andExpect(jsonPath("$.rows.length()").value(1));
        as(Post.STATION_HEAD, "?week=2026-11-16").andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void aWeekIsNamedByItsMonday() throws Exception {
        as(Post.STATION_HEAD, "?week=2026-11-24")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.key").value("summaries.error.monday"))
                .andExpect(jsonPath("$.field").value("week"));
        as(Post.STATION_HEAD, "?week=now").andExpect(status().isBadRequest());
        as(Post.STATION_HEAD, "").andExpect(status().isBadRequest());
    }

    @Test
    void thePersonReadsHisDraftAndOthersThePlanOnly() throws Exception {
        as(Post.OPERATIONS_SPECIALIST, "/" + id.value())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.work").value("抽查 5 个台区"))
                .andExpect(jsonPath("$.summary.state").value("PLANNING"));
        as(Post.STATION_HEAD, "/" + id.value())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.planned[0].title").value("走访专变客户"))
                .andExpect(jsonPath("$.planned[0].type").doesNotExist())
                .andExpect(jsonPath("$.work").value(""));
        for (Post post : List.of(Post.FITTER, Post.COUNTER_CLERK, Post.BUSINESS_TEAM_LEADER)) {
            as(post, "/" + id.value())
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.type").value("urn:station-portal:problem:notFound"));
        }
        web.perform(get(PATH + "/" + id.value())).andExpect(status().isUnauthorized());
    }

    @Test
    void aProgramSeesWhatWasSubmittedInItsStation() throws Exception {
        String program = program(people);
        asked(program, "?week=2026-11-23").andExpect(jsonPath("$.total").value(0));
        asked(program, "/" + id.value()).andExpect(status().isNotFound());
        stations.run(specialist, this::submit);
        asked(program, "?week=2026-11-23")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.rows[0].revision").value(1))
                .andExpect(jsonPath("$.rows[0].submittedAt").value("2026-11-23T00:30:00Z"))
                .andExpect(jsonPath("$.rows[0].status").value("FULFILLED"));
        asked(program, "/" + id.value())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.summary.employeeNo").value(no(Post.OPERATIONS_SPECIALIST)))
                .andExpect(jsonPath("$.planned[0].remark").value("客户停产"))
                .andExpect(jsonPath("$.work").value("抽查 5 个台区"));
        asked(program(stations.create()), "/" + id.value()).andExpect(status().isNotFound());
    }

    private void submit() {
        long planned = jdbc.sql("select id from weekly_item where summary_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
        writing.remark(id, planned, "客户停产");
        submissions.submit(id);
    }

    private ResultActions as(Post post, String path) throws Exception {
        return asked(no(post), path);
    }

    private ResultActions asked(String name, String path) throws Exception {
        return web.perform(get(PATH + path).with(httpBasic(name, "test")));
    }

    private String program(TestStation.People of) {
        String name = "program-" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("insert into integration_account (name, password_hash, station_id) values (:name, '{noop}test', :s)")
                .param("name", name)
                .param("s", of.station().value())
                .update();
        return name;
    }

    private String no(Post post) {
        return employees.get(people.get(post)).employeeNo();
    }
}
