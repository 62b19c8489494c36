package io.chengxuan.reporting.rebuild;

import io.chengxuan.reporting.ReportingSettings;
import io.chengxuan.reporting.figures.Figures;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Watches over the generations of all subjects while the service runs, each on a thread of its own. */
@Component
class Rebuilds implements SmartLifecycle {

    private final List<? extends Rebuild<?>> subjects;
    private volatile boolean running;

    Rebuilds(List<Figures<?>> figures, Generations generations, Log log, ReportingSettings settings) {
        subjects = figures
            .stream()
            .map(subject -> new Rebuild<>(subject, generations, log, settings))
            .toList();
    }

    @Override
    public void start() {
        running = true;
        subjects.forEach(Rebuild::start);
    }

    @Override
    public void stop() {
        running = false;
        subjects.forEach(Rebuild::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
