package io.chengxuan.reporting.plantasks;

import com.mongodb.client.MongoClient;
import io.chengxuan.reporting.ReportingSettings;
import io.chengxuan.reporting.figures.Cell;
import io.chengxuan.reporting.figures.FigureSet;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.live.Change;
import io.chengxuan.reporting.live.LiveStreams;
import io.chengxuan.reporting.rebuild.Generations;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanTaskConfiguration {

    @Bean
    Figures<PlanTaskBoard> planTaskFigures(
        MongoClient mongo,
        ReportingSettings settings,
        Generations generations,
        LiveStreams live,
        MeterRegistry meters
    ) {
        var subject = new PlanTasks();
        var current = new FigureSet<>(
            subject,
            mongo.getDatabase(settings.figures()),
            generations.current(subject.name())
        );
        return new Figures<>(current, cells -> cells.forEach(cell -> tell(live, cell)), meters);
    }

    private static void tell(LiveStreams live, Cell cell) {
        var key = CellKey.parse(cell.key());
        var change = new Change(PlanTasks.NAME, key.unit(), key.month().toString(), cell.at());
        live.publish(change, key.responsible());
    }
}
