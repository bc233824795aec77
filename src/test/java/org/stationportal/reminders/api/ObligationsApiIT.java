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

    @Test
    void everyBudgetIsExplainedAndWhoHeldItIsTold() throws Exception {
        for (Budget budget : List.of(
                new Budget.Elapsed(java.time.Duration.ofMinutes(90)),
                new Budget.EndOfMonth(),
                new Budget.DaysAfter(3),
                new Budget.FixedDay(8))) {
            long other = stations.inTransaction(
                            people.get(Post.BUSINESS_TEAM_LEADER),
                            () -> deadlines.open(new OpenObligation(
                                    "1.3",
                                    new Subject("counter.meterFault", "JL2", budget.text(), "meter-faults/JL2"),
                                    people.station(),
                                    people.business(),
                                    List.of(people.get(Post.FITTER)),
                                    clock.instant(),
                                    budget,
                                    "RESIDENTIAL_METER",
                                    false)))
                    .value();
            web.perform(as(Post.FITTER, get("/api/v1/obligations/" + other)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.explanation[0]").isNotEmpty())
                    .andExpect(jsonPath("$.days").isNotEmpty())
                    .andExpect(jsonPath("$.held[0].from").value("2026-09-30T01:00:00Z"));
        }
    }

    @Test
    void theLeaderExtendsOncePerKeyAndTheFitterMayNot() throws Exception {
        String asked = "{\"amount\": 1, \"reason\": \"设备未到货\"}";
        web.perform(as(Post.FITTER, json(path() + "/extension", asked)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.key").value("deadlines.error.notYours"));
        web.perform(as(Post.COUNTER_CLERK, json(path() + "/extension", asked))).andExpect(status().isNotFound());
        web.perform(as(Post.BUSINESS_TEAM_LEADER, json(path() + "/extension", "{\"amount\": 61, \"reason\": \"设备\"}")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("amount"));
        for (int i = 0; i < 2; i++) {
            web.perform(as(Post.BUSINESS_TEAM_LEADER, json(path() + "/extension", asked))
                            .header("Idempotency-Key", "k1"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.extension").value(1))
                    .andExpect(jsonPath("$.dueAt").value("2026-10-13T09:30:00Z"));
        }
    }

    @Test
    void anEndedOneIsReopenedAndADuplicateMerged() throws Exception {
        stations.run(people.get(Post.FITTER), () -> deadlines.fulfil(fault, clock.instant(), "已换表"));
        web.perform(as(Post.STATION_HEAD, json(path() + "/reopening", "{\"budget\": \"soon\", \"reason\": \"复发\"}")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("budget"));
        web.perform(as(Post.STATION_HEAD, json(path() + "/reopening", "{\"budget\": \"WD:2\", \"reason\": \"复发\"}")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reopenedFrom").value(fault.value()));
        web.perform(as(
                        Post.STATION_HEAD,
                        json(path() + "/merging", "{\"into\": " + fault.value() + ", \"reason\": \"重复\"}")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("into"));
    }

    @Test
    void toldInPersonNeedsBothSignatures() throws Exception {
        String address = "/api/v1/notices/" + notice;
        web.perform(as(Post.FITTER, post(address + "/signature")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.key").value("reminders.error.notTold"));
        web.perform(as(Post.FITTER, post(address + "/telling"))).andExpect(status().isForbidden());
        web.perform(as(Post.BUSINESS_TEAM_LEADER, post(address + "/telling")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("TOLD"));
        web.perform(as(Post.BUSINESS_TEAM_LEADER, post(address + "/refusal")))
                .andExpect(status().isUnprocessableContent());
        web.perform(as(Post.FITTER, post(address + "/signature")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("HANDED_OVER"))
                .andExpect(jsonPath("$.leadUntil").isNotEmpty());
    }

    private static MockHttpServletRequestBuilder json(String path, String body) {
        return post(path).contentType("application/json").content(body);
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
