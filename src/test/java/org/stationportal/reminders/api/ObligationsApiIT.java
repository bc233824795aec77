package org.stationportal.reminders.api;

import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Sweep;

/** Programs and people see through the API what they see on the screens, and nobody answers for another. */
@IntegrationTest
class ObligationsApiIT {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    TestStation stations;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Sweep sweep;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private TestStation.People people;
    private ObligationId fault;
    private long notice;

    @BeforeEach
    void aFaultOfTheFitterAndItsNotice() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clock.set("2026-09-30T09:00");
        people = stations.create();
        fault = stations.inTransaction(
                people.get(Post.BUSINESS_TEAM_LEADER),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        new Subject("counter.meterFault", "JL1", "表计黑屏", "meter-faults/JL1"),
                        people.station(),
                        people.business(),
                        List.of(people.get(Post.FITTER)),
                        clock.instant(),
                        new Budget.WorkingDays(4),
                        "RESIDENTIAL_METER",
                        false)));
        sweep.run();
        notice = jdbc.sql("select id from notice where obligation_id = :id")
                .param("id", fault.value())
                .query(Long.class)
                .single();
    }

    @Test
    void theFitterAndHisLeaderSeeItAndAnotherTeamDoesNot() throws Exception {
        for (Post post : List.of(Post.FITTER, Post.BUSINESS_TEAM_LEADER, Post.STATION_HEAD)) {
            web.perform(as(post, get(path()))).andExpect(status().isOk());
        }
        for (Post post : List.of(Post.COUNTER_CLERK, Post.AREA_MANAGER, Post.READING_TEAM_LEADER)) {
            web.perform(as(post, get(path())))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.type").value("urn:station-portal:problem:notFound"));
            web.perform(as(post, get("/api/v1/obligations")))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.total").value(0));
        }
        var another = stations.create();
        web.perform(get(path()).with(httpBasic(no(another, Post.STATION_HEAD), "test")))
                .andExpect(status().isNotFound());
    }

    @Test
    void oneIsToldWithItsHistoryItsReasonsAndItsNotices() throws Exception {
        web.perform(as(Post.FITTER, get(path())))
                .andExpect(jsonPath("$.obligation.dueAt").value("2026-10-12T09:30:00Z"))
                .andExpect(jsonPath("$.history[0].kind").value("OPENED"))
                .andExpect(jsonPath("$.days[?(@.counted == true)].number", contains(1, 2, 3, 4)))
                .andExpect(jsonPath("$.notices[0].state").value("RECORDED"));
    }

    @Test
    void theListIsFilteredByStatusPersonClauseAndDueInstant() throws Exception {
        String fitter = no(people, Post.FITTER);
        String hit = "?status=OPEN,SUSPENDED&clause=1.3&dueBefore=2026-10-12T10:00:00Z&responsible=" + fitter;
        web.perform(as(Post.STATION_HEAD, get("/api/v1/obligations" + hit)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.rows[0].responsible[0].employeeNo").value(fitter));
        for (String miss :
                List.of("?status=MISSED", "?clause=4.4", "?dueBefore=2026-10-12T09:30:00Z", "?responsible=nobody")) {
            web.perform(as(Post.STATION_HEAD, get("/api/v1/obligations" + miss)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.total").value(0));
        }
        web.perform(as(Post.STATION_HEAD, get("/api/v1/obligations?status=LOST")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void onlyTheRecipientAcknowledgesAndOnceIsEnough() throws Exception {
        web.perform(as(Post.STATION_HEAD, post(acknowledgement())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.key").value("reminders.error.notYours"));
        web.perform(as(Post.COUNTER_CLERK, post(acknowledgement()))).andExpect(status().isNotFound());
        web.perform(as(Post.FITTER, post("/api/v1/notices/0/acknowledgement"))).andExpect(status().isNotFound());
        clock.set("2026-09-30T09:10");
        web.perform(as(Post.FITTER, post(acknowledgement())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACKNOWLEDGED"))
                .andExpect(jsonPath("$.acknowledgedAt").value("2026-09-30T01:10:00Z"));
        clock.set("2026-09-30T09:20");
        web.perform(as(Post.FITTER, post(acknowledgement())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.acknowledgedAt").value("2026-09-30T01:10:00Z"));
    }

    private String path() {
        return "/api/v1/obligations/" + fault.value();
    }

    private String acknowledgement() {
        return "/api/v1/notices/" + notice + "/acknowledgement";
    }

    private MockHttpServletRequestBuilder as(Post post, MockHttpServletRequestBuilder request) {
        return request.with(httpBasic(no(people, post), "test"));
    }

    private String no(TestStation.People of, Post post) {
        return jdbc.sql("select employee_no from employee where id = :id")
                .param("id", of.get(post).value())
                .query(String.class)
                .single();
    }
}
