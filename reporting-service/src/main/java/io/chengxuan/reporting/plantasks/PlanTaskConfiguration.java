package io.chengxuan.reporting.plantasks;

import com.mongodb.client.MongoClient;
import io.chengxuan.reporting.ReportingSettings;
import io.chengxuan.reporting.figures.FigureSet;
import io.chengxuan.reporting.figures.Figures;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanTaskConfiguration {

    @Bean
    Figures<PlanTaskBoard> planTaskFigures(MongoClient mongo, ReportingSettings settings, MeterRegistry meters) {
        var first = new FigureSet<>(new PlanTasks(), mongo.getDatabase(settings.figures()), 1);
        return new Figures<>(first, _ -> {}, meters);
    }
}
