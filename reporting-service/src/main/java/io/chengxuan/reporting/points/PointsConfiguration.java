package io.chengxuan.reporting.points;

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
class PointsConfiguration {

    @Bean
    Figures<PointsBoard> pointsFigures(
        MongoClient mongo,
        ReportingSettings settings,
        Generations generations,
        LiveStreams live,
        MeterRegistry meters
    ) {
        var current = new FigureSet<>(
            new Points(),
            mongo.getDatabase(settings.figures()),
            generations.current(Points.NAME)
        );
        return new Figures<>(current, cells -> cells.forEach(cell -> tell(live, cell)), meters);
    }

    private static void tell(LiveStreams live, Cell cell) {
        var key = PointsKey.parse(cell.key());
        live.publish(new Change(Points.NAME, key.unit(), key.month().toString(), cell.at()), "");
    }
}
