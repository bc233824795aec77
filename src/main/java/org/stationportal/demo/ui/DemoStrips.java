package org.stationportal.demo.ui;

import com.vaadin.flow.component.Component;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.TopStrip;
import org.stationportal.calendar.Calendars;
import org.stationportal.demo.DemoTime;
import org.stationportal.demo.TimeMoved;

/** The strips on all open screens: they tick together, and all see it at once when one of them moves the time. */
@org.springframework.stereotype.Component
@Profile("demo")
class DemoStrips implements TopStrip, DisposableBean {

    private static final int SECONDS = 30;

    private final DemoTime time;
    private final Calendars calendars;
    private final Texts texts;
    private final Set<DemoStrip> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("demo-strip").factory());

    DemoStrips(DemoTime time, Calendars calendars, Texts texts) {
        this.time = time;
        this.calendars = calendars;
        this.texts = texts;
        ticks.scheduleAtFixedRate(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Component create() {
        return new DemoStrip(time, calendars, texts, this);
    }

    void add(DemoStrip strip) {
        open.add(strip);
    }

    void remove(DemoStrip strip) {
        open.remove(strip);
    }

    void tick() {
        open.forEach(DemoStrip::showTime);
    }

    @Override
    public void destroy() {
        ticks.shutdownNow();
    }

    @EventListener
    void on(TimeMoved event) {
        tick();
    }
}
