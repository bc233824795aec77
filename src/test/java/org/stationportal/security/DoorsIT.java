package org.stationportal.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.stationportal.IntegrationTest;
import org.stationportal.TestStation;
import org.stationportal.organization.Post;

/** Who comes in by which door, and how a refusal reads. */
@IntegrationTest
@Transactional
class DoorsIT {

    private static final String NOWHERE = "/api/v1/nowhere";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestStation stations;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private String clerk = "";

    @BeforeEach
    void openTheDoors() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var people = stations.create();
        clerk = jdbc.sql("select employee_no from employee where id = :id")
                .param("id", people.get(Post.COUNTER_CLERK).value())
                .query(String.class)
                .single();
        jdbc.sql("insert into integration_account (name, password_hash, station_id) values ('doors', '{noop}test', :s)")
                .param("s", people.station().value())
                .update();
    }

    @Test
    void the_api_asks_for_an_account_as_a_problem_in_the_language_of_the_caller() throws Exception {
        web.perform(get(NOWHERE))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string("WWW-Authenticate", "Basic realm=\"station-portal\", charset=\"UTF-8\""))
                .andExpect(jsonPath("$.title").value("需要登录"));
        web.perform(get(NOWHERE).header("Accept-Language", "en-GB"))
                .andExpect(jsonPath("$.title").value("Sign-in needed"));
    }

    @Test
    void people_and_programs_use_the_api_and_an_unknown_path_is_not_found() throws Exception {
        for (String account : new String[] {clerk, "doors"}) {
            web.perform(get(NOWHERE).with(httpBasic(account, "test")))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.type").value("urn:station-portal:problem:notFound"))
                    .andExpect(jsonPath("$.detail").isNotEmpty());
        }
    }

    @Test
    void a_first_password_opens_no_api() throws Exception {
        jdbc.sql("update employee set must_change_password = true where employee_no = :no")
                .param("no", clerk)
                .update();
        web.perform(get(NOWHERE).with(httpBasic(clerk, "test")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:station-portal:problem:forbidden"));
    }

    @Test
    void a_person_signs_in_to_the_screens_and_an_integration_account_does_not() throws Exception {
        web.perform(formLogin("/login").user(clerk).password("test"))
                .andExpect(authenticated().withUsername(clerk));
        web.perform(formLogin("/login").user("doors").password("test")).andExpect(unauthenticated());
        web.perform(formLogin("/login").user(clerk).password("wrong")).andExpect(unauthenticated());
    }

    @Test
    void whoever_left_comes_in_nowhere() throws Exception {
        jdbc.sql("update employee set active = false where employee_no = :no")
                .param("no", clerk)
                .update();
        web.perform(formLogin("/login").user(clerk).password("test")).andExpect(unauthenticated());
        web.perform(get(NOWHERE).with(httpBasic(clerk, "test"))).andExpect(status().isUnauthorized());
    }
}
