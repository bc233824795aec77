package org.stationportal.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.IntegrationTest;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.HolidayYear;
import org.stationportal.calendar.WorkingHours;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
@Transactional
class CalendarApiIT {

    @Autowired
    CalendarApi api;

    @Autowired
    Calendars calendars;

    @Autowired
    JsonMapper json;

    @Test
    @WithMockUser(roles = "INTEGRATION")
    void explainsADeadlineDayByDay() {
        CalendarApi.Deadline deadline = api.deadline(Instant.parse("2026-10-09T02:00:00Z"), 1, "zh-CN,zh;q=0.9");
        assertThat(json.writeValueAsString(deadline))
                .isEqualTo("{\"dueAt\":\"2026-10-10T09:30:00Z\",\"provisional\":false,\"calendarVersion\":"
                        + calendars.version()
                        + ",\"days\":["
                        + "{\"date\":\"2026-10-09\",\"counted\":false,\"number\":0,\"kind\":\"WORKDAY\","
                        + "\"why\":\"起算日，不计\"},"
                        + "{\"date\":\"2026-10-10\",\"counted\":true,\"number\":1,\"kind\":\"MAKE_UP_WORKDAY\","
                        + "\"why\":\"第 1 个工作日(国庆节补班)，到期\"}]}");
        assertThat(api.deadline(Instant.parse("2026-10-09T02:00:00Z"), 1, "en-GB")
                        .days())
                .extracting(CalendarApi.DeadlineDay::why)
                .startsWith("day of acceptance, not counted");
    }

    @Test
    @WithMockUser(roles = "INTEGRATION")
    void takesInANoticeOnce() {
        String notice = """
                {"$schema": "x", "year": 2027, "papers": ["y"], "days": [
                  {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2027-01-02", "isOffDay": false},
                  {"name": "春节", "date": "2027-02-06", "isOffDay": true},
                  {"name": "清明节", "date": "2027-04-05", "isOffDay": true},
                  {"name": "劳动节", "date": "2027-05-01", "isOffDay": true},
                  {"name": "端午节", "date": "2027-06-09", "isOffDay": true},
                  {"name": "中秋节", "date": "2027-09-15", "isOffDay": true},
                  {"name": "国庆节", "date": "2027-10-01", "isOffDay": true}]}
                """;
        var first = api.importYear(calendars.read(notice));
        var second = api.importYear(calendars.read(notice));
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(second.getStatusCode().value()).isEqualTo(200);
        assertThat(second.getBody()).isEqualTo(first.getBody()).isEqualTo(new CalendarApi.Version(calendars.version()));
    }

    @Test
    @WithMockUser(roles = "EMPLOYEE")
    void letsOnlyAdministratorsAndIntegrationsChangeIt() {
        HolidayYear notice = new HolidayYear(2027, List.of());
        assertThatThrownBy(() -> api.importYear(notice)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> calendars.changeWorkingHours(WorkingHours.AROUND_THE_CLOCK))
                .isInstanceOf(AccessDeniedException.class);
    }
}
