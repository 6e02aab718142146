;;; retort-graph.el --- The graph of revisions  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; Revisions newest first, one lane a line of history, with what is applied, pending, a head, a merge or missing.

;;; Code:

(require 'retort-client)
(require 'retort-preview)
(require 'retort-run)

(defface retort-applied '((t :inherit success))
  "A revision that the database has."
  :group 'retort)

(defface retort-pending '((t :inherit warning))
  "A revision that an upgrade would run."
  :group 'retort)

(defface retort-broken '((t :inherit error))
  "A revision that is missing, or in a cycle."
  :group 'retort)

(defface retort-id '((t :inherit font-lock-constant-face))
  "The id of a revision."
  :group 'retort)

(defface retort-here '((t :inherit bold))
  "Where the database stands."
  :group 'retort)

(defvar retort-graph-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "RET") #'retort-graph-visit)
    (define-key map "p" #'retort-graph-preview)
    (define-key map "u" #'retort-graph-upgrade)
    (define-key map "d" #'retort-graph-downgrade)
    (define-key map "g" #'retort-graph-refresh)
    map)
  "Keys of the graph.")

(define-derived-mode retort-graph-mode special-mode "Revisions"
  "The graph of the revisions of a workspace.
\\{retort-graph-mode-map}"
  (setq truncate-lines t))

;;;; Order and lanes

(defun retort-graph--parents (revision)
  "The ids of the parents of REVISION."
  (retort--list (plist-get revision :downRevisions)))

(defun retort-graph--order (revisions)
  "REVISIONS with children before parents.
What is in a cycle comes after them, what is missing last."
  (let ((children (make-hash-table :test #'equal))
        (known (make-hash-table :test #'equal))
        (done (make-hash-table :test #'equal))
        ready order missing)
    (dolist (revision revisions)
      (puthash (plist-get revision :revision) revision known)
      (dolist (parent (retort-graph--parents revision))
        (cl-incf (gethash parent children 0))))
    (dolist (revision revisions)
      (unless (gethash (plist-get revision :revision) children) (push revision ready)))
    (while ready
      (let ((revision (pop ready)))
        (puthash (plist-get revision :revision) t done)
        (push revision order)
        (dolist (parent (retort-graph--parents revision))
          (when (zerop (cl-decf (gethash parent children)))
            (if-let ((found (gethash parent known)))
                (push found ready)
              (push (list :revision parent :missing t) missing))))))
    (append (nreverse order)
            (cl-loop for revision in revisions
                     unless (gethash (plist-get revision :revision) done)
                     collect (append '(:cycle t) revision))
            (nreverse missing))))

(defun retort-graph--joined (lanes column others ends)
  "A row of LANES that joins the lanes OTHERS to COLUMN.
ENDS are the corners right and left, and the mark between them."
  (let ((first (apply #'min column others))
        (last (apply #'max column others)))
    (string-trim-right
     (cl-loop for lane below (max (length lanes) (1+ last))
              for inside = (< first lane last)
              concat (cond ((= lane column) (cond ((< first column last) "┼") ((> last column) "├") (t "┤")))
                           ((and (memq lane others) (= lane last)) (nth 0 ends))
                           ((and (memq lane others) (= lane first)) (nth 1 ends))
                           ((memq lane others) (nth 2 ends))
                           ((nth lane lanes) (if inside "┼" "│"))
                           (t (if inside "─" " ")))
              concat (if (and (<= first lane) (< lane last)) "─" " ")))))

(defun retort-graph--set (lanes lane value)
  "LANES with VALUE at LANE, grown or trimmed as needed."
  (let ((all (append lanes (make-list (max 0 (- (1+ lane) (length lanes))) nil))))
    (setf (nth lane all) value)
    (while (and all (null (car (last all)))) (setq all (butlast all)))
    all))

(defun retort-graph--rows (revisions symbol)
  "Rows (TEXT . REVISION) of REVISIONS.
REVISION is nil where lanes are only joined.  SYMBOL gives the mark of
a revision."
  (let (lanes rows)
    (dolist (revision (retort-graph--order revisions))
      (let* ((id (plist-get revision :revision))
             (awaiting (cl-loop for lane from 0 for awaited in lanes when (equal awaited id) collect lane))
             (column (or (car awaiting) (cl-position nil lanes) (length lanes)))
             (parents (and (not (plist-get revision :cycle)) (retort-graph--parents revision)))
             added)
        (setq lanes (retort-graph--set lanes column id))
        (when (cdr awaiting)
          (push (list (retort-graph--joined lanes column (cdr awaiting) '("╯" "╰" "┴"))) rows)
          (dolist (lane (cdr awaiting)) (setq lanes (retort-graph--set lanes lane nil))))
        (push (cons (string-join (cl-loop for lane from 0 for awaited in lanes
                                          collect (cond ((= lane column) (funcall symbol revision)) (awaited "│") (t " ")))
                                 " ")
                    revision)
              rows)
        (setq lanes (retort-graph--set lanes column (car parents)))
        (dolist (parent (cdr parents))
          (let ((lane (or (cl-position nil lanes) (length lanes))))
            (setq lanes (retort-graph--set lanes lane parent))
            (push lane added)))
        (when added
          (push (list (retort-graph--joined lanes column added '("╮" "╭" "┬"))) rows))))
    (nreverse rows)))

;;;; The buffer

(defun retort-graph--mark (server revision)
  "The mark of REVISION in the graph of SERVER."
  (cond ((or (plist-get revision :missing) (plist-get revision :cycle)) (propertize "✗" 'face 'retort-broken))
        ((null (retort--current server)) "○")
        ((member (plist-get revision :revision) (retort--pending server)) (propertize "○" 'face 'retort-pending))
        (t (propertize "●" 'face 'retort-applied))))

(defun retort-graph--words (server revision)
  "What stands beside the mark of REVISION in the graph of SERVER."
  (let ((id (plist-get revision :revision))
        (labels (retort--list (plist-get revision :branchLabels)))
        (dependencies (retort--list (plist-get revision :dependencies))))
    (if (plist-get revision :missing)
        (propertize (concat id " missing: no file has this id") 'face 'retort-broken)
      (string-join
       (delq nil
             (list (propertize id 'face 'retort-id)
                   (plist-get revision :message)
                   (and (plist-get revision :cycle) (propertize "in a cycle" 'face 'retort-broken))
                   (and (retort--true (plist-get revision :isHead)) (propertize "(head)" 'face 'success))
                   (and (retort--true (plist-get revision :isMergePoint)) "(merge)")
                   (and labels (format "[%s]" (string-join labels ", ")))
                   (and dependencies (propertize (format "depends on %s" (string-join dependencies ", ")) 'face 'shadow))
                   (and (member id (retort--list (plist-get (retort--current server) :heads)))
                        (propertize "<- the database is here" 'face 'retort-here))
                   (and (member id (retort--pending server)) (propertize "pending" 'face 'retort-pending))))
       " "))))

(defun retort-graph--draw ()
  "Draw the graph of this buffer."
  (let ((inhibit-read-only t)
        (server retort--buffer-server)
        (line (line-number-at-pos)))
    (erase-buffer)
    (insert (propertize (retort-standing server) 'face 'bold) "\n\n")
    (dolist (row (retort-graph--rows (retort--revisions server) (lambda (revision) (retort-graph--mark server revision))))
      (insert (propertize (if (cdr row) (format "%s  %s" (car row) (retort-graph--words server (cdr row))) (car row))
                          'retort-revision (cdr row))
              "\n"))
    (insert (propertize "\nRET open  p preview  u upgrade to  d downgrade before  g read anew  q bury\n" 'face 'shadow))
    (goto-char (point-min))
    (forward-line (1- (max line 3)))))

(defun retort-graph-refresh ()
  "Read the workspace and its database anew."
  (interactive)
  (retort-refresh retort--buffer-server t))

(defun retort-graph--changed (server)
  "Draw the graph of SERVER anew, if it is open."
  (dolist (buffer (buffer-list))
    (with-current-buffer buffer
      (when (and (derived-mode-p 'retort-graph-mode) (eq retort--buffer-server server))
        (retort-graph--draw)))))

(add-hook 'retort-changed-hook #'retort-graph--changed)

(defun retort-graph ()
  "Show the graph of the workspace."
  (interactive)
  (let ((server (retort--server-or-lose))
        (buffer (get-buffer-create "*retort graph*")))
    (with-current-buffer buffer
      (retort-graph-mode)
      (setq retort--buffer-server server)
      (retort-graph--draw))
    (pop-to-buffer buffer)
    (retort-refresh server)))

;;;; Its commands

(defun retort-graph--at-point (&optional key)
  "What KEY of the revision at point is; its id without KEY."
  (let ((revision (get-text-property (line-beginning-position) 'retort-revision)))
    (when (or (null revision) (plist-get revision :missing)) (user-error "No revision on this line"))
    (plist-get revision (or key :revision))))

(defun retort-graph-visit ()
  "Open the revision at point."
  (interactive)
  (find-file-other-window (retort--path (retort-graph--at-point :uri))))

(defun retort-graph-preview ()
  "Preview the upgrade of the revision at point."
  (interactive)
  (retort-preview--open retort--buffer-server (list :revision (retort-graph--at-point) :direction "upgrade")))

(defun retort-graph-upgrade ()
  "Upgrade the database to the revision at point."
  (interactive)
  (retort--run-start retort--buffer-server 'migration/upgrade (list :target (retort-graph--at-point))))

(defun retort-graph-downgrade ()
  "Downgrade the database to before the revision at point."
  (interactive)
  (retort--run-start retort--buffer-server 'retort.downgradeBefore (list :revision (retort-graph--at-point))))

(provide 'retort-graph)
;;; retort-graph.el ends here
