package org.stationportal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.stationportal.IntegrationTest;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.reminders.Sweep;

/** The demo's time moves forward only: as if the days had passed, or as if the portal had been down. */
@IntegrationTest(schema = "demo")
@ActiveProfiles(value = "demo", inheritProfiles = false)
class DemoTimeIT {

    private static final String CLOCK = "/api/v1/demo/clock";

    @Autowired
    WebApplicationContext context;

    @Autowired
    DemoTime time;

    @Autowired
    DemoClock clock;

    @Autowired
    Sweep sweep;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void openTheDoors() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void whatIsDueOnTheWayHappensAtItsTime() throws Exception {
        Instant from = time.present();
        Instant due = time.nextDue();
        move(due.plus(Duration.ofMinutes(30)), "advance")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.runs").isNumber())
                .andExpect(jsonPath("$.notified").isNumber());
        assertThat(jdbc.sql("select count(*) from sweep_run where started_at = :due")
                        .param("due", SqlTime.param(due))
                        .query(Long.class)
                        .single())
                .as("a sweep at the due instant itself, not when the clock arrived")
                .isPositive();
        assertThat(time.present()).isAfter(from).isAfterOrEqualTo(due.plus(Duration.ofMinutes(30)));
        web.perform(get(CLOCK).with(httpBasic("1001", Person.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.now").isString());
    }

    @Test
    void anOutageSweepsNothingAndIsCaughtUpAfterwards() throws Exception {
        Instant to = time.nextDue().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        move(to, "outage")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.runs").value(0))
                .andExpect(jsonPath("$.notified").value(0));
        sweep.run();
        assertThat(jdbc.sql("select count(*) from obligation where next_at <= :to")
                        .param("to", SqlTime.param(to))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from ledger_entry e join notice n on n.id = e.notice_id"
                                + " where n.served_at is null or n.lead_until > e.recorded_at")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void itNeverGoesBackwardsNorTooFarAtOnce() throws Exception {
        move(time.present().minusSeconds(60), "advance")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.key").value("demo.error.notAhead"))
                .andExpect(jsonPath("$.field").value("to"));
        move(time.present().plus(Duration.ofDays(401)), "outage")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.key").value("demo.error.tooFar"));
        assertThatThrownBy(() -> clock.standAt(time.present().minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.beginHistory(DemoClock.BEGINNING)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyOnePersonMovesItAtATime() {
        var refusal = new AtomicReference<Throwable>();
        Instant due = time.nextDue();
        time.advance(due, played -> {
            try {
                CompletableFuture.supplyAsync(() -> time.outage(due.plusSeconds(3600)))
                        .join();
            } catch (CompletionException refused) {
                refusal.set(refused.getCause());
            }
        });
        assertThat(refusal.get())
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo("demo.error.playing"));
    }

    @Test
    void aRequestThatCannotBeReadIsAProblem() throws Exception {
        web.perform(post(CLOCK)
                        .with(httpBasic("integration", People.INTEGRATION_PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"to\":\"tomorrow\",\"mode\":\"sideways\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:station-portal:problem:unreadable"));
        web.perform(get(CLOCK)).andExpect(status().isUnauthorized());
    }

    private ResultActions move(Instant to, String mode) throws Exception {
        return web.perform(post(CLOCK)
                .with(httpBasic("integration", People.INTEGRATION_PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"to\":\"%s\",\"mode\":\"%s\"}".formatted(to, mode)));
    }
}
