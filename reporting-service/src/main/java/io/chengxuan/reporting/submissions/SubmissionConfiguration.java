package io.chengxuan.reporting.submissions;

import com.mongodb.client.MongoClient;
import io.chengxuan.reporting.ReportingSettings;
import io.chengxuan.reporting.figures.FigureSet;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.live.Change;
import io.chengxuan.reporting.live.LiveStreams;
import io.chengxuan.reporting.rebuild.Generations;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {

    @Bean
    Figures<OwedBoard> owedFigures(
        MongoClient mongo,
        ReportingSettings settings,
        Generations generations,
        LiveStreams live,
        MeterRegistry meters
    ) {
        var name = OwedSubmissions.NAME;
        var current = new FigureSet<>(
            new OwedSubmissions(),
            mongo.getDatabase(settings.figures()),
            generations.current(name)
        );
        return new Figures<>(
            current,
            cells ->
                cells.forEach(cell -> {
                    var key = DayKey.parse(cell.key());
                    live.publish(new Change(name, key.unit(), key.month().toString(), cell.at()), "");
                }),
            meters
        );
    }

    @Bean
    Figures<SubmissionDays> channelSubmissionFigures(
        MongoClient mongo,
        ReportingSettings settings,
        Generations generations,
        LiveStreams live,
        MeterRegistry meters
    ) {
        var name = ChannelSubmissions.NAME;
        var current = new FigureSet<>(
            new ChannelSubmissions(),
            mongo.getDatabase(settings.figures()),
            generations.current(name)
        );
        return new Figures<>(
            current,
            cells ->
                cells.forEach(cell -> {
                    var key = SubmissionDays.key(cell.key());
                    live.publish(new Change(name, key.unit(), key.month().toString(), cell.at()), "");
                }),
            meters
        );
    }
}
