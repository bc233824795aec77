package org.stationportal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.stationportal.upkeep.Commands;

/** The station portal: deadlines, reminders and the monthly assessment of a power-supply station. */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://css/station.css")
@StyleSheet("context://css/frame.css")
@StyleSheet("context://css/content.css")
@StyleSheet("context://css/print.css")
public class Portal implements AppShellConfigurator {

    public static void main(String[] args) {
        if (Commands.handles(args)) {
            System.exit(Commands.run(args, System.getenv()));
        }
        SpringApplication.run(Portal.class, args);
    }
}
