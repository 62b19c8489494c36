package io.chengxuan.reporting.figures;

import org.bson.Document;

/**
 * One source record as its latest event states it.
 *
 * @param id the source aggregate's id
 * @param sequence of the event
 * @param cell key of the one cell that counts it
 * @param fields dimensions, measures and what a list of records shows
 */
public record Fact(String id, long sequence, String cell, Document fields) {}
