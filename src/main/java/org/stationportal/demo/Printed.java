package org.stationportal.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;

/** What the demo tells on standard output: the progress of the first load, then address and accounts in a frame. */
@Component
@Profile("demo")
class Printed {

    // not System.out: in a plain C locale that would print question marks
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Texts texts;
    private final DemoClock clock;
    private final Environment environment;

    Printed(Texts texts, DemoClock clock, Environment environment) {
        this.texts = texts;
        this.clock = clock;
        this.environment = environment;
    }

    void line(String text) {
        out.println(text);
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            accounts(port);
        }
    }

    private void accounts(String port) {
        String rule = "─".repeat(72);
        out.println(rule);
        out.println("  履责门户 · 演示 / Station Portal demo   http://localhost:" + port);
        out.println("  演示时间 / Demo time: "
                + clock.instant().atZone(PortalTime.ZONE).getYear() + "年"
                + Dates.moment(clock.instant(), clock.instant(), Texts.CHINESE));
        out.println("  账号 / Accounts (密码 / password: " + Person.PASSWORD + ")");
        for (List<Person> two : pairs(Person.examples())) {
            out.println(
                    "    " + String.join("    ", two.stream().map(this::words).toList()));
        }
        out.println("  接口 / API: " + People.INTEGRATION + " / " + People.INTEGRATION_PASSWORD + "    http://localhost:"
                + port + "/api/v1/openapi");
        out.println(rule);
    }

    private String words(Person person) {
        return person.employeeNo() + " " + person.name() + " "
                + texts.label("organization.post", person.post(), Texts.CHINESE);
    }

    private static List<List<Person>> pairs(List<Person> people) {
        return java.util.stream.IntStream.range(0, (people.size() + 1) / 2)
                .mapToObj(i -> people.subList(i * 2, Math.min(i * 2 + 2, people.size())))
                .toList();
    }
}
