package dev.assay.engine.scoring;

/** A piece with its whole points of the dimension's score. */
public record Award(Piece piece, int points) {}
