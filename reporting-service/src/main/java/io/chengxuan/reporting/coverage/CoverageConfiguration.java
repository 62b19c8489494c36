package io.chengxuan.reporting.coverage;

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
class CoverageConfiguration {

    @Bean
    Figures<CoverageBoard> coverageFigures(
        MongoClient mongo,
        ReportingSettings settings,
        Generations generations,
        LiveStreams live,
        MeterRegistry meters
    ) {
        var current = new FigureSet<>(
            new Coverage(),
            mongo.getDatabase(settings.figures()),
            generations.current(Coverage.NAME)
        );
        return new Figures<>(current, cells -> cells.forEach(cell -> tell(live, cell)), meters);
    }

    private static void tell(LiveStreams live, Cell cell) {
        var key = CoverageKey.parse(cell.key());
        live.publish(new Change(Coverage.NAME, key.unit(), key.month().toString(), cell.at()), "");
    }
}
