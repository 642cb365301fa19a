package dev.assay.parser.pdf.drawing;

import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;

/** Follows drawing without painting: the path that is drawn, and how sheer the groups around it are. */
abstract class DrawingEngine extends PDFGraphicsStreamEngine {
    private final GeneralPath path = new GeneralPath();
    private Sheerness sheerness = Sheerness.NONE;

    DrawingEngine(PDPage page) {
        super(page);
    }

    /** Takes an area that is filled. */
    abstract void fill(Shape area);

    /** Takes a line that is drawn. */
    abstract void stroke(Shape line);

    /** Of what is drawn now. */
    Sheerness sheerness() {
        return sheerness.within(getGraphicsState());
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        Sheerness around = sheerness;
        sheerness = sheerness();
        try {
            super.showTransparencyGroup(form);
        } finally {
            sheerness = around;
        }
    }

    /** Where an image is drawn. */
    Shape unitSquare() {
        GeneralPath box = new GeneralPath(new Rectangle2D.Double(0, 0, 1, 1));
        box.transform(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        return box;
    }

    @Override
    public void fillPath(int windingRule) {
        if (path.getCurrentPoint() != null) {
            path.setWindingRule(windingRule);
            fill(path);
        }
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        if (path.getCurrentPoint() != null) {
            path.setWindingRule(windingRule);
            fill(path);
            stroke(path);
        }
        path.reset();
    }

    @Override
    public void strokePath() {
        if (path.getCurrentPoint() != null) {
            stroke(path);
        }
        path.reset();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void clip(int windingRule) {
        GeneralPath area = (GeneralPath) path.clone();
        area.setWindingRule(windingRule);
        getGraphicsState().intersectClippingPath(area);
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }
}
